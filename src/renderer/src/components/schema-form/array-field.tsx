import Add from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTexts } from '../../i18n';
import { Field } from './field';
import type { FieldProps } from './field-props';
import { Fieldset } from './fieldset';
import { sampleValue } from './sample';

/** A list within the payload; items come and go one by one. */
export const ArrayField = (props: FieldProps) => {
  const { t } = useTexts();
  const { schema, name, value, pointer, problems, onChange } = props;
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  const itemSchema = schema.items ?? {};
  return (
    <Fieldset {...props}>
      <Box sx={{ display: 'grid', gap: 3 }}>
        {items.map((item, index) => (
          <Field
            key={index}
            schema={itemSchema}
            name={`${name}[${index}]`}
            value={item}
            pointer={`${pointer}/${index}`}
            required
            problems={problems}
            onChange={(next) => onChange(items.with(index, next))}
            onRemove={() => onChange(items.toSpliced(index, 1))}
          />
        ))}
        <Button
          startIcon={<Add />}
          sx={{ justifySelf: 'start' }}
          onClick={() => onChange([...items, sampleValue(itemSchema, new Date().toISOString())])}
        >
          {t('commandForm.addItem', { name })}
        </Button>
      </Box>
    </Fieldset>
  );
};
