import type { MethodInput } from '@shared/api';
import type { Tag } from '@shared/model/tag';
import { localOf } from '../../components/local-time';
import type { Translate } from '../../i18n';

/** A tag as a person types it. */
export interface TagForm {
  readonly idTag: string;
  readonly blocked: boolean;
  /** Local date and time as a `datetime-local` field has it; empty for never. */
  readonly expiry: string;
  readonly parentIdTag: string;
  readonly allowConcurrent: boolean;
  readonly note: string;
}

export const emptyForm: TagForm = {
  idTag: '',
  blocked: false,
  expiry: '',
  parentIdTag: '',
  allowConcurrent: false,
  note: '',
};

export const formOf = (tag: Tag): TagForm => ({
  idTag: tag.idTag,
  blocked: tag.status === 'Blocked',
  expiry: localOf(tag.expiryDate),
  parentIdTag: tag.parentIdTag ?? '',
  allowConcurrent: tag.allowConcurrent,
  note: tag.note,
});

/** The call that stores the form. An expiry that was not touched keeps its seconds. */
export const putOf = (form: TagForm, before: Tag | null): MethodInput<'tag.put'> => {
  const untouched = before !== null && form.expiry === localOf(before.expiryDate);
  const expiry = form.expiry === '' ? null : new Date(form.expiry).toISOString();
  return {
    idTag: form.idTag.trim(),
    status: form.blocked ? 'Blocked' : 'Accepted',
    expiryDate: untouched ? before.expiryDate : expiry,
    parentIdTag: form.parentIdTag.trim() === '' ? null : form.parentIdTag.trim(),
    allowConcurrent: form.allowConcurrent,
    note: form.note,
  };
};

/** What stands against storing the form, by field; nothing if it can be stored. */
export const problemsOf = (form: TagForm, t: Translate): Partial<Record<keyof TagForm, string>> => {
  const idTag = form.idTag.trim();
  const parent = form.parentIdTag.trim();
  return {
    ...(idTag === '' ? { idTag: t('tags.problem.missing') } : {}),
    ...(idTag.length > 255 ? { idTag: t('tags.problem.tooLong') } : {}),
    ...(parent !== '' && parent.toLowerCase() === idTag.toLowerCase()
      ? { parentIdTag: t('tags.problem.ownParent') }
      : {}),
  };
};

/** Longer than the CiString20 of OCPP 1.6 §7.28; real charge points send such tags all the same (C25). */
export const isLongerThanStandard = (idTag: string): boolean => idTag.trim().length > 20;

/** How a tag is answered now. Blocked comes before Expired. */
export const answerOf = (tag: Tag, now: number): 'Accepted' | 'Blocked' | 'Expired' => {
  if (tag.status === 'Blocked') return 'Blocked';
  return tag.expiryDate !== null && Date.parse(tag.expiryDate) <= now ? 'Expired' : 'Accepted';
};
