import { createHash } from 'node:crypto';

export interface CachedAnswer {
  readonly replyText: string;
  /** Whether the repeated CALL is the same text; if not, only its id was used again. */
  readonly same: boolean;
}

export interface AnswerCache {
  find(messageId: string, callText: string): CachedAnswer | undefined;
  keep(messageId: string, callText: string, replyText: string): void;
}

const capacity = 4;
const longText = 1024;

/**
 * The last answers of a charge point, across its connections: a retry may reuse its message id
 * and then gets the answer it missed (OCPP-J errata 3.1). Since a charge point has one CALL
 * outstanding, few are enough; thousands of stations share the memory.
 */
export const createAnswerCache = (): AnswerCache => {
  let kept: { messageId: string; call: string; replyText: string }[] | undefined;
  return {
    find: (messageId, callText) => {
      const entry = kept?.find((candidate) => candidate.messageId === messageId);
      if (entry === undefined) return undefined;
      return { replyText: entry.replyText, same: entry.call === brief(callText) };
    },
    keep: (messageId, callText, replyText) => {
      kept ??= [];
      const known = kept.findIndex((candidate) => candidate.messageId === messageId);
      if (known >= 0) kept.splice(known, 1);
      else if (kept.length >= capacity) kept.shift();
      kept.push({ messageId, call: brief(callText), replyText });
    },
  };
};

const brief = (text: string): string =>
  text.length <= longText ? text : createHash('sha256').update(text).digest('base64');
