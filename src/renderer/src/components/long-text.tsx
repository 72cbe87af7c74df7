import Link from '@mui/material/Link';
import { useState } from 'react';
import { useTexts } from '../i18n';

/** More than anybody reads at once; laying out hundreds of kilobytes takes seconds. */
const SHOWN_AT_FIRST = 4000;

/** A text of whatever length: of a very long one the beginning, and the rest on demand. */
export const LongText = ({ text }: { text: string }) => {
  const { t } = useTexts();
  const [isWhole, setWhole] = useState(false);
  if (isWhole || text.length <= SHOWN_AT_FIRST) return text;
  return (
    <>
      {text.slice(0, SHOWN_AT_FIRST)}
      {'… '}
      <Link
        component="button"
        type="button"
        onClick={(event) => {
          event.stopPropagation();
          setWhole(true);
        }}
        // Enter and Space are of the button, not of the row around it.
        onKeyDown={(event) => event.stopPropagation()}
        sx={{ font: 'inherit', verticalAlign: 'baseline' }}
      >
        {t('components.showWhole', { count: text.length })}
      </Link>
    </>
  );
};
