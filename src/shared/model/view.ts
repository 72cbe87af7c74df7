import { type Static, Type } from 'typebox';
import { nullable, strictObject } from './common';

export const FilterText = Type.String({
  maxLength: 2000,
  description:
    'In the language of the inspector: words and tokens such as `cp:CP1 -action:Heartbeat is:error`.',
  examples: ['-action:Heartbeat is:error'],
});

export const ViewMode = Type.Enum(['filter', 'highlight'], {
  description: 'filter: others are hidden. highlight: others are dimmed.',
});

export const ViewName = Type.String({ minLength: 1, maxLength: 100 });

/** A filter that is kept under a name. */
export const View = strictObject({
  id: Type.Integer(),
  name: ViewName,
  filter: FilterText,
  mode: ViewMode,
  shipped: nullable(
    Type.Enum(['errors', 'no-heartbeats', 'transactions'], {
      description: 'Which of those that are there from the beginning.',
    }),
  ),
});
export type View = Static<typeof View>;
