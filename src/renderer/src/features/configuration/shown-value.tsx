import Box from '@mui/material/Box';
import { Fragment } from 'react';
import { type Translate, useTexts } from '../../i18n';
import { MONO } from '../../theme';
import { unitText } from './unit';

export const textOf = (value: string | null, t: Translate): string =>
  value === null || value === '' ? t('configuration.empty') : value;

interface ShownValueProps {
  value: string | null;
  unit?: string | null;
}

/** A value as it was told. Long ones are lists: they break after their commas. */
export const ShownValue = ({ value, unit = null }: ShownValueProps) => {
  const { t } = useTexts();
  return (
    <Box component="span" sx={{ fontFamily: MONO, overflowWrap: 'anywhere' }}>
      {textOf(value, t)
        .split(/(?<=,)/)
        .map((part, index) => (
          <Fragment key={index}>
            {index > 0 && <wbr />}
            {part}
          </Fragment>
        ))}
      {unit !== null && value !== null && value !== '' && (
        <Box component="span" sx={{ color: 'text.secondary', fontFamily: 'body2.fontFamily' }}>
          {` ${unitText(unit, t)}`}
        </Box>
      )}
    </Box>
  );
};
