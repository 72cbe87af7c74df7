import Button from '@mui/material/Button';
import { useTexts } from '../../i18n';
import type { FieldProps } from './field-props';
import { Fieldset } from './fieldset';
import { ObjectFields } from './object-fields';
import { sampleValue } from './sample';
import { membersOf } from './schema';

/** An object within the payload, e.g. a charging profile. */
export const GroupField = (props: FieldProps) => {
  const { t } = useTexts();
  const { schema, name, value, pointer, problems, onChange } = props;
  const members = membersOf(value);
  return (
    <Fieldset {...props}>
      {members === null ? (
        <Button
          variant="outlined"
          onClick={() => onChange(sampleValue(schema, new Date().toISOString()))}
        >
          {t('commandForm.startMember', { name })}
        </Button>
      ) : (
        <ObjectFields
          schema={schema}
          value={members}
          pointer={pointer}
          problems={problems}
          onChange={onChange}
        />
      )}
    </Fieldset>
  );
};
