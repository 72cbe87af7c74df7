import type { Deviation } from '@shared/ocpp/deviation';
import { ObjectFields } from './object-fields';
import { formSchema, type Members } from './schema';

interface SchemaFormProps {
  /** The schema of an object, e.g. the request of an action. */
  schema: object;
  value: Members;
  /** Shown at the member each one points to. */
  deviations: readonly Deviation[];
  onChange: (value: Members) => void;
}

/** A form for whatever the schema describes; nothing in it knows any action. */
export const SchemaForm = ({ schema, value, deviations, onChange }: SchemaFormProps) => (
  <ObjectFields
    schema={formSchema(schema)}
    value={value}
    pointer=""
    problems={problemsOf(deviations)}
    onChange={onChange}
  />
);

const problemsOf = (deviations: readonly Deviation[]): ReadonlyMap<string, string> => {
  const problems = new Map<string, string>();
  for (const { pointer, message } of deviations) {
    const before = problems.get(pointer);
    problems.set(pointer, before === undefined ? message : `${before} ${message}`);
  }
  return problems;
};
