import { type SqlBool, sql } from 'kysely';

/** What went wrong: word for word the condition of the index exchange_error, so that it serves. */
export const isErroneous = sql<SqlBool>`(findingCount > 0 OR state NOT IN ('answered', 'waiting'))`;
