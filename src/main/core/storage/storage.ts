import type Database from 'better-sqlite3';
import type { Compilable, Kysely } from 'kysely';
import { addFilterFunctions, type SliceClock } from './filter-functions';
import type { Schema } from './schema';

export type Parameter = string | number | bigint | Buffer | null;

/**
 * The open database. Queries are built with Kysely and run at once: every statement is prepared
 * one time and found again by its text. The hot path writes its SQL by hand through `statement`,
 * because building a query costs more there than running it.
 */
export interface Storage {
  readonly sqlite: Database.Database;
  /** The query builder; it never runs anything itself. */
  readonly build: Kysely<Schema>;
  all<Row>(query: Compilable<Row>): Row[];
  get<Row>(query: Compilable<Row>): Row | undefined;
  run(query: Compilable<unknown>): Database.RunResult;
  statement(sqlText: string): Database.Statement<Parameter[]>;
  /** Ends the statements of a search in time. */
  readonly slice: SliceClock;
}

export const createStorage = (sqlite: Database.Database, build: Kysely<Schema>): Storage => {
  const statements = new Map<string, Database.Statement<Parameter[]>>();
  const statement = (sqlText: string): Database.Statement<Parameter[]> => {
    let prepared = statements.get(sqlText);
    if (prepared === undefined) {
      prepared = sqlite.prepare<Parameter[]>(sqlText);
      statements.set(sqlText, prepared);
    }
    return prepared;
  };
  const compiled = (query: Compilable<unknown>) => {
    const { sql, parameters } = query.compile();
    return { prepared: statement(sql), parameters: parameters as readonly Parameter[] };
  };
  return {
    sqlite,
    build,
    all: <Row>(query: Compilable<Row>) => {
      const { prepared, parameters } = compiled(query);
      return prepared.all(...parameters) as Row[];
    },
    get: <Row>(query: Compilable<Row>) => {
      const { prepared, parameters } = compiled(query);
      return prepared.get(...parameters) as Row | undefined;
    },
    run: (query) => {
      const { prepared, parameters } = compiled(query);
      return prepared.run(...parameters);
    },
    statement,
    slice: addFilterFunctions(sqlite),
  };
};
