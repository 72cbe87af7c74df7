import type { Result } from '@shared/result';
import type { Bridge } from '../../bridge';
import type { Item } from './items';
import type { Place, Shape } from './place';

export interface PageInput {
  readonly order: 'asc' | 'desc';
  readonly limit: number;
  readonly cursor?: string;
  readonly from?: string;
  readonly to?: string;
  /** Of exchanges. */
  readonly ids?: number[];
}

export interface RecordPage<T = Item> {
  readonly items: T[];
  readonly next: string | null;
  readonly progress?: number;
}

/** Pages of the record, or of an imported trace, as rows of one shape. */
export interface RecordSource {
  page(input: PageInput): Promise<Result<RecordPage>>;
}

/** With a filter the server looks for a short time: a page may be short and still have a next one. */
export const recordSource = (
  bridge: Bridge,
  { filter, trace, shape }: Pick<Place, 'filter' | 'trace'> & { readonly shape: Shape },
): RecordSource => ({
  page: (input) => {
    const members = {
      ...input,
      ...(filter === '' ? {} : { filter }),
      ...(trace === null ? {} : { trace }),
    };
    return shape === 'frames'
      ? bridge.call('frame.list', members)
      : bridge.call('message.list', members);
  },
});
