import { onTriggerAnswered, onTriggerSent } from '../triggered';
import type { OnAnswer, OnSent } from './answer';

export const onTriggerMessageSent: OnSent<'TriggerMessage'> = onTriggerSent;
export const onTriggerMessage: OnAnswer<'TriggerMessage'> = onTriggerAnswered;

export const onExtendedTriggerMessageSent: OnSent<'ExtendedTriggerMessage'> = onTriggerSent;
export const onExtendedTriggerMessage: OnAnswer<'ExtendedTriggerMessage'> = onTriggerAnswered;
