import type { Trace } from '@shared/model/trace';
import type { Core } from '../context';
import { giveUp, importPart } from './import';

/** So much text is taken in at once. */
const partLength = 262_144;
/** A line that goes on for ever is not kept in memory: what is beyond this is left out with the line. */
const mostKept = 8_388_608;

/** Imports a whole trace as its bytes come in; without its end, nothing of it stays. */
export const importTrace = async (
  core: Core,
  name: string | undefined,
  chunks: AsyncIterable<Uint8Array>,
): Promise<Trace> => {
  const decoder = new TextDecoder();
  let id: number | undefined;
  let text = '';
  try {
    for await (const chunk of chunks) {
      text += decoder.decode(chunk, { stream: true });
      if (text.length < partLength) continue;
      const end = text.lastIndexOf('\n');
      if (end >= 0) {
        ({ id } = await importPart(core, { id, name, text: text.slice(0, end), last: false }));
        text = text.slice(end + 1);
      } else if (text.length > mostKept) {
        text = text.slice(0, mostKept / 2);
      }
    }
    const rest = text + decoder.decode();
    const trace = await importPart(core, { id, name, text: rest, last: true });
    id = undefined;
    return trace;
  } catch (error) {
    if (id !== undefined) await giveUp(core, id);
    throw error;
  }
};
