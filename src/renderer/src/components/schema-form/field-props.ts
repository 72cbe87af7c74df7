import type { FormSchema } from './schema';

/** What every field of a generated form is given. */
export interface FieldProps {
  schema: FormSchema;
  /** The member's name as it is on the wire, or its place in a list. */
  name: string;
  value: unknown;
  /** Where the member stands in the payload, as a JSON pointer. */
  pointer: string;
  required: boolean;
  /** What is wrong, by pointer. */
  problems: ReadonlyMap<string, string>;
  onChange: (value: unknown) => void;
  /** Takes the member out of the payload, where it may be missing. */
  onRemove?: (() => void) | undefined;
}
