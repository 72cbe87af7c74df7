import { STATUS_CODES } from 'node:http';
import { type ErrorCode, errorStatus, type Failure } from '@shared/result';
import type { FastifyReply } from 'fastify';

export const PROBLEM_TYPE = 'application/problem+json';

/** An error answer of RFC 9457, with the stable code beside the standard members. */
export interface Problem {
  readonly type: 'about:blank';
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: ErrorCode;
  /** What was wrong where (JSON pointers), for invalid input. */
  readonly errors?: unknown;
  /** What else is known, e.g. the id and the outcome of a command. */
  readonly details?: unknown;
}

/** The status belongs to the code, except where HTTP itself names the fault more exactly (400, 405, 415). */
export const problemOf = (
  failure: Failure,
  status: number = errorStatus[failure.code],
): Problem => {
  const { code, message, details } = failure;
  const isAboutInput = code === 'invalid-input' && Array.isArray(details);
  return {
    type: 'about:blank',
    title: STATUS_CODES[status] ?? 'Error',
    status,
    detail: message,
    code,
    ...(details === undefined ? {} : isAboutInput ? { errors: details } : { details }),
  };
};

export const sendProblem = (reply: FastifyReply, problem: Problem): FastifyReply =>
  reply.code(problem.status).type(PROBLEM_TYPE).send(JSON.stringify(problem));
