import Add from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { pointerStep } from '@shared/ocpp/deviation';
import { useTexts } from '../../i18n';
import { Field } from './field';
import { sampleValue } from './sample';
import { type FormSchema, type Members, withMember, withoutMember } from './schema';
import { StrangeMember } from './strange-member';

interface ObjectFieldsProps {
  schema: FormSchema;
  value: Members;
  pointer: string;
  problems: ReadonlyMap<string, string>;
  onChange: (value: Members) => void;
}

/** The members of an object: those that are there or have to be, and buttons for those that may be. */
export const ObjectFields = ({ schema, value, pointer, problems, onChange }: ObjectFieldsProps) => {
  const { t, said } = useTexts();
  const properties = Object.entries(schema.properties ?? {});
  const isRequired = (name: string): boolean => schema.required?.includes(name) === true;
  const shown = properties.filter(([name]) => isRequired(name) || Object.hasOwn(value, name));
  const absent = properties.filter(([name]) => !isRequired(name) && !Object.hasOwn(value, name));
  const strange = Object.keys(value).filter(
    (name) => !Object.hasOwn(schema.properties ?? {}, name),
  );
  return (
    <Box sx={{ display: 'grid', gap: 3 }}>
      {properties.length === 0 && strange.length === 0 && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t('commandForm.noMembers')}
        </Typography>
      )}
      {shown.map(([name, member]) => (
        <Field
          key={name}
          schema={member}
          name={name}
          value={value[name]}
          pointer={`${pointer}/${pointerStep(name)}`}
          required={isRequired(name)}
          problems={problems}
          onChange={(next) => onChange(withMember(schema, value, name, next))}
          onRemove={isRequired(name) ? undefined : () => onChange(withoutMember(value, name))}
        />
      ))}
      {strange.map((name) => (
        <StrangeMember
          key={name}
          name={name}
          value={value[name]}
          problem={problems.get(`${pointer}/${pointerStep(name)}`)}
          onRemove={() => onChange(withoutMember(value, name))}
        />
      ))}
      {absent.length > 0 && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          {absent.map(([name, member]) => (
            <Button
              key={name}
              startIcon={<Add />}
              aria-label={t('commandForm.addMember', { name })}
              title={said(member.description ?? '')}
              onClick={() =>
                onChange(
                  withMember(schema, value, name, sampleValue(member, new Date().toISOString())),
                )
              }
            >
              {name}
            </Button>
          ))}
        </Box>
      )}
    </Box>
  );
};
