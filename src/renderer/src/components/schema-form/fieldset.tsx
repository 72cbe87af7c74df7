import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { type ReactNode, useId } from 'react';
import { useTexts } from '../../i18n';
import type { FieldProps } from './field-props';
import { RemoveButton } from './remove-button';

/** A member that has members or items of its own, framed by a line. */
export const Fieldset = ({
  name,
  schema,
  pointer,
  problems,
  onRemove,
  children,
}: Pick<FieldProps, 'name' | 'schema' | 'pointer' | 'problems' | 'onRemove'> & {
  children: ReactNode;
}) => {
  const { said } = useTexts();
  const id = useId();
  const problem = problems.get(pointer);
  return (
    <Box
      role="group"
      aria-labelledby={id}
      sx={{ pl: 3, borderLeft: 2, borderColor: problem === undefined ? 'divider' : 'error.main' }}
    >
      <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 2, mb: 2 }}>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Typography id={id} variant="h3" component="div">
            {name}
          </Typography>
          {schema.description !== undefined && (
            <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
              {said(schema.description)}
            </Typography>
          )}
          {problem !== undefined && (
            <Typography variant="caption" component="div" sx={{ color: 'error.main' }}>
              {problem}
            </Typography>
          )}
        </Box>
        {onRemove !== undefined && <RemoveButton name={name} onClick={onRemove} />}
      </Box>
      {children}
    </Box>
  );
};
