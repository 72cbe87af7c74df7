import { ArrayField } from './array-field';
import type { FieldProps } from './field-props';
import { GroupField } from './group-field';
import { ScalarField } from './scalar-field';

/** The field that fits the schema of a member. */
export const Field = (props: FieldProps) => {
  if (props.schema.enum !== undefined) return <ScalarField {...props} />;
  switch (props.schema.type) {
    case 'object':
      return <GroupField {...props} />;
    case 'array':
      return <ArrayField {...props} />;
    default:
      return <ScalarField {...props} />;
  }
};
