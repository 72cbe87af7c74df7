import type { MethodInput, MethodName, MethodOutput } from '@shared/api';
import type { Page } from '@shared/model/common';
import type { Result } from '@shared/result';
import type { Bridge } from '../bridge';

type PagedMethod = {
  [N in MethodName]: MethodOutput<N> extends Page<unknown> ? N : never;
}[MethodName];

type ItemOf<N extends PagedMethod> = MethodOutput<N> extends Page<infer T> ? T : never;

/** Reads a list to its end, page by page, or until `most` items are there. */
export const fetchAll = async <N extends PagedMethod>(
  bridge: Bridge,
  name: N,
  input: Omit<MethodInput<N>, 'limit' | 'cursor'>,
  most = Number.POSITIVE_INFINITY,
): Promise<Result<ItemOf<N>[]>> => {
  const items: ItemOf<N>[] = [];
  let cursor: string | null = null;
  do {
    const result: Result<MethodOutput<N>> = await bridge.call(name, {
      ...input,
      limit: Math.min(1000, most - items.length),
      ...(cursor === null ? {} : { cursor }),
    } as MethodInput<N>);
    if (!result.ok) return result;
    const page = result.value as Page<ItemOf<N>>;
    items.push(...page.items);
    cursor = page.next;
  } while (cursor !== null && items.length < most);
  return { ok: true, value: items };
};
