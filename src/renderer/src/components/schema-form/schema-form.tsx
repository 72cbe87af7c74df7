import type { Deviation } from '@shared/ocpp/deviation';
import { type Texts, useTexts } from '../../i18n';
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
export const SchemaForm = ({ schema, value, deviations, onChange }: SchemaFormProps) => {
  const { said } = useTexts();
  return (
    <ObjectFields
      schema={formSchema(schema)}
      value={value}
      pointer=""
      problems={problemsOf(deviations, said)}
      onChange={onChange}
    />
  );
};

const problemsOf = (
  deviations: readonly Deviation[],
  said: Texts['said'],
): ReadonlyMap<string, string> => {
  const problems = new Map<string, string>();
  for (const { pointer, message } of deviations) {
    const before = problems.get(pointer);
    problems.set(pointer, before === undefined ? said(message) : `${before} ${said(message)}`);
  }
  return problems;
};
