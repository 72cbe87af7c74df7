import { actions, isOutgoingAction } from '@shared/ocpp/actions';
import type { Deviation } from '@shared/ocpp/deviation';
import { inspectPayload } from '@shared/ocpp/inspect';
import { samplePayload } from '../schema-form/sample';
import { type Members, membersOf } from '../schema-form/schema';

/** A command that is being written: the form and the JSON text are two views of it. */
export interface CommandDraft {
  readonly action: string;
  /** The payload as JSON text, kept letter by letter, also while it is no JSON. */
  readonly text: string;
  /** The payload; while the text is no JSON, as it last was. */
  readonly payload: unknown;
  /** Why the text is no JSON; null while it is. */
  readonly unreadable: string | null;
}

const written = (payload: unknown): string => JSON.stringify(payload, null, 2);

/** A draft of the action: with the payload given, or with one to start from. */
export const draftOf = (action: string, payload?: unknown): CommandDraft => {
  const given =
    payload ??
    (isOutgoingAction(action)
      ? samplePayload(actions[action].request, new Date().toISOString())
      : {});
  return { action, text: written(given), payload: given, unreadable: null };
};

/** Another action brings its own payload; a name nobody knows keeps what was written. */
export const withAction = (draft: CommandDraft, action: string): CommandDraft =>
  isOutgoingAction(action) && action !== draft.action ? draftOf(action) : { ...draft, action };

export const withPayload = (draft: CommandDraft, payload: Members): CommandDraft => ({
  ...draft,
  payload,
  text: written(payload),
  unreadable: null,
});

export const withText = (draft: CommandDraft, text: string): CommandDraft => {
  try {
    return { ...draft, text, payload: JSON.parse(text), unreadable: null };
  } catch (error) {
    return { ...draft, text, unreadable: error instanceof Error ? error.message : String(error) };
  }
};

/** What is wrong with the payload; null where nobody can tell, because the action is not known. */
export const deviationsOf = ({ action, payload }: CommandDraft): readonly Deviation[] | null =>
  isOutgoingAction(action) ? inspectPayload(action, 'request', payload).deviations : null;

/** The members a form can show; null where the payload is no object. */
export const formMembers = ({ action, payload }: CommandDraft): Members | null =>
  isOutgoingAction(action) ? membersOf(payload) : null;
