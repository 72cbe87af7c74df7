import type { Core } from '../context';
import { hasUpdates, takeOverNext } from '../storage/local-list-updates';
import { localListOf, type StoredLocalList, sentEntriesBehind } from '../storage/local-lists';
import type { Turns } from '../turns';
import { type Entries, type Entry, keyOf, putEntryOf } from './entries';

const entriesPerSlice = 500;

/** Takes over what was accepted and is not in the list yet. */
export const takeOverRest = async (core: Core, chargePointId: string): Promise<void> => {
  while (hasUpdates(core.storage, chargePointId)) {
    await core.commit.write(() => takeOverNext(core.storage, chargePointId, putEntryOf));
  }
};

/** The list as it was last accepted, of one moment, although it is read in slices. */
export const readSent = async (
  core: Core,
  chargePointId: string,
  turn: Turns,
): Promise<{ readonly row: StoredLocalList; readonly sent: Entries }> => {
  for (;;) {
    await takeOverRest(core, chargePointId);
    const before = localListOf(core.storage, chargePointId);
    const sent = await readEntries(core, chargePointId, turn);
    const row = localListOf(core.storage, chargePointId);
    const isSame = row.sentVersion === before.sentVersion && row.sentAt === before.sentAt;
    if (isSame && !hasUpdates(core.storage, chargePointId)) return { row, sent };
  }
};

const readEntries = async (core: Core, chargePointId: string, turn: Turns): Promise<Entries> => {
  const sent = new Map<string, Entry>();
  let last = '';
  for (;;) {
    const entries = sentEntriesBehind(core.storage, chargePointId, last, entriesPerSlice);
    for (const { idTag, idTagInfo: text } of entries) sent.set(keyOf(idTag), { idTag, text });
    if (entries.length < entriesPerSlice) return sent;
    last = entries.at(-1)?.idTag ?? last;
    await turn();
  }
};
