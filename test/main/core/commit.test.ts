import { setImmediate as nextTurn } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createGroupCommit, type Work } from '../../../src/main/core/commit';
import { openTestStorage } from '../../support/core';

const arrange = async () => {
  const storage = await openTestStorage();
  const { sqlite } = storage;
  sqlite.exec('CREATE TABLE note (text TEXT NOT NULL UNIQUE)');
  const other = new Database(sqlite.name);
  other.pragma('busy_timeout = 0');
  onTestFinished(() => {
    other.close();
  });
  const settled: unknown[] = [];
  const bugs: unknown[] = [];
  const commit = createGroupCommit({
    storage,
    settled: (fault) => settled.push(fault),
    bug: (error) => bugs.push(error),
  });
  const insert = sqlite.prepare('INSERT INTO note (text) VALUES (?)');
  /** What another connection finds in the file. */
  const onDisk = (): string[] =>
    other
      .prepare('SELECT text FROM note ORDER BY rowid')
      .all()
      .map((row) => (row as { text: string }).text);
  const journal: string[] = [];
  const note = (text: string, run = (): void => undefined): Work => ({
    run: () => {
      insert.run(text);
      run();
    },
    committed: () => journal.push(`committed ${text}: ${onDisk().join()}`),
    failed: (error) =>
      journal.push(`failed ${text}: ${(error as { code?: string }).code ?? error}`),
  });
  return { sqlite, commit, settled, bugs, insert, onDisk, journal, note, other };
};

describe('group commit', () => {
  test('what comes in one turn of the event loop shares one commit, in order', async () => {
    const { commit, settled, note, journal } = await arrange();
    for (const text of ['a', 'b', 'c']) commit.add(note(text));
    expect(journal).toEqual([]);
    await nextTurn();
    expect(settled).toEqual([undefined]);
    expect(journal).toEqual(['committed a: a,b,c', 'committed b: a,b,c', 'committed c: a,b,c']);
    commit.add(note('d'));
    await nextTurn();
    expect(settled).toEqual([undefined, undefined]);
  });

  test('nothing is announced before another connection finds it in the file', async () => {
    const { commit, note, onDisk, journal } = await arrange();
    const seenWhileRunning: string[][] = [];
    commit.add(note('a', () => seenWhileRunning.push(onDisk())));
    await nextTurn();
    expect(seenWhileRunning).toEqual([[]]);
    expect(journal).toEqual(['committed a: a']);
  });

  test('a turn without work commits nothing', async () => {
    const { commit, settled } = await arrange();
    await nextTurn();
    await commit.drain();
    expect(settled).toEqual([]);
  });

  test('a bug in one work fails it alone; its neighbours are committed', async () => {
    const { commit, note, journal, settled, bugs, onDisk } = await arrange();
    commit.add(note('a'));
    commit.add({
      ...note('b'),
      run: () => {
        throw new TypeError('a bug');
      },
    });
    commit.add(note('c'));
    await nextTurn();
    expect(onDisk()).toEqual(['a', 'c']);
    expect(journal).toEqual(['committed a: a,c', 'failed b: TypeError: a bug', 'committed c: a,c']);
    expect(settled).toEqual([undefined]);
    expect(bugs).toHaveLength(1);
  });

  test('an exception in what follows the commit stops nobody else', async () => {
    const { commit, note, journal, bugs } = await arrange();
    commit.add({
      ...note('a'),
      committed: () => {
        throw new Error('a bug');
      },
    });
    commit.add(note('b'));
    await nextTurn();
    expect(journal).toEqual(['committed b: a,b']);
    expect(bugs).toHaveLength(1);
  });

  test('a promised write undoes only its own half when it throws', async () => {
    const { commit, insert, onDisk, note, settled } = await arrange();
    const good = commit.write(() => {
      insert.run('a');
      return 7;
    });
    const bad = commit.write(() => {
      insert.run('half');
      throw new RangeError('no');
    });
    const twice = commit.write(() => {
      insert.run('quarter');
      insert.run('a');
    });
    commit.add(note('z'));
    await expect(good).resolves.toBe(7);
    await expect(bad).rejects.toThrow('no');
    await expect(twice).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT_UNIQUE' });
    expect(onDisk()).toEqual(['a', 'z']);
    expect(settled).toEqual([undefined]);
  });

  test('drain runs what is queued and what follows from it', async () => {
    const { commit, note, onDisk } = await arrange();
    commit.add({ ...note('a'), committed: () => commit.add(note('b')) });
    await commit.drain();
    expect(onDisk()).toEqual(['a', 'b']);
  });
});

describe('a fault of the storage', () => {
  test('a locked file fails everything of the turn, and the next turn works again', async () => {
    const { commit, note, journal, settled, other, onDisk } = await arrange();
    other.exec('BEGIN IMMEDIATE');
    commit.add(note('a'));
    commit.add(note('b'));
    await nextTurn();
    expect(journal).toEqual(['failed a: SQLITE_BUSY', 'failed b: SQLITE_BUSY']);
    expect(settled).toMatchObject([{ code: 'SQLITE_BUSY' }]);
    other.exec('ROLLBACK');
    expect(onDisk()).toEqual([]);
    commit.add(note('c'));
    await nextTurn();
    expect(journal.at(-1)).toBe('committed c: c');
    expect(settled.at(-1)).toBeUndefined();
  });

  test('a full disk leaves nothing half-written, and there is a way out', async () => {
    const { commit, note, journal, settled, sqlite, onDisk } = await arrange();
    const pages = sqlite.pragma('page_count', { simple: true });
    sqlite.pragma(`max_page_count = ${pages}`);
    commit.add(note('small'));
    commit.add(note('large'.repeat(100_000)));
    const promised = commit.write(() => undefined);
    await expect(promised).rejects.toMatchObject({ code: 'SQLITE_FULL' });
    expect(journal.map((line) => line.slice(-11))).toEqual(['SQLITE_FULL', 'SQLITE_FULL']);
    expect(settled).toMatchObject([{ code: 'SQLITE_FULL' }]);
    expect(sqlite.inTransaction).toBe(false);
    expect(onDisk()).toEqual([]);
    sqlite.pragma('max_page_count = 1000000');
    commit.add(note('again'));
    await nextTurn();
    expect(journal.at(-1)).toBe('committed again: again');
  });

  test('a disk that fails half-way undoes what the turn had written by then', async () => {
    const { commit, note, journal, settled, sqlite, onDisk } = await arrange();
    commit.add(note('a'));
    commit.add(
      note('b', () => {
        throw Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR_WRITE' });
      }),
    );
    await nextTurn();
    expect(journal).toEqual(['failed a: SQLITE_IOERR_WRITE', 'failed b: SQLITE_IOERR_WRITE']);
    expect(settled).toMatchObject([{ code: 'SQLITE_IOERR_WRITE' }]);
    expect(sqlite.inTransaction).toBe(false);
    expect(onDisk()).toEqual([]);
  });

  test('a full disk inside a promised write fails the turn, not only the write', async () => {
    const { commit, insert, note, journal, sqlite, onDisk } = await arrange();
    sqlite.pragma(`max_page_count = ${sqlite.pragma('page_count', { simple: true })}`);
    commit.add(note('before'));
    const promised = commit.write(() => insert.run('large'.repeat(100_000)));
    commit.add(note('after'));
    await expect(promised).rejects.toMatchObject({ code: 'SQLITE_FULL' });
    expect(journal).toEqual(['failed before: SQLITE_FULL', 'failed after: SQLITE_FULL']);
    expect(onDisk()).toEqual([]);
  });
});
