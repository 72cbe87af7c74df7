import ArrowDropDown from '@mui/icons-material/ArrowDropDown';
import Check from '@mui/icons-material/Check';
import ContentCopy from '@mui/icons-material/ContentCopy';
import Button from '@mui/material/Button';
import ButtonGroup from '@mui/material/ButtonGroup';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { type CopyForm, copyForms, type Half } from '@shared/copy-as';
import { useState } from 'react';
import { type Translate, useTexts } from '../../i18n';
import type { Copier, CopyChoice } from './use-copy-as';

/** Forms that are about the whole exchange. */
const whole: ReadonlySet<CopyForm> = new Set(['curl', 'markdown', 'permalink']);

const choices: readonly CopyChoice[] = copyForms.flatMap((form) =>
  whole.has(form)
    ? [{ form, half: 'call' as const }]
    : (['call', 'reply'] as const).map((half: Half) => ({ form, half })),
);

const nameOf = ({ form, half }: CopyChoice, t: Translate): string => {
  const name = t(`inspector.copyForm.${form}`);
  return whole.has(form) ? name : `${name} (${t(`inspector.half.${half}`)})`;
};

/** Copies as chosen last, or in another form. */
export const CopyMenu = ({ copier }: { copier: Copier }) => {
  const { t } = useTexts();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { last, state } = copier;
  const words = {
    idle: t('components.copy', { what: nameOf(last, t) }),
    copied: t('components.copied'),
    failed: t('components.copyFailed'),
  };
  return (
    <>
      <ButtonGroup variant="outlined" size="small">
        <Button
          aria-label={t('components.copy', { what: nameOf(last, t) })}
          startIcon={state === 'copied' ? <Check /> : <ContentCopy />}
          onClick={() => void copier.copy(last)}
        >
          {words[state]}
        </Button>
        <Button
          aria-label={t('inspector.copyAs')}
          aria-haspopup="menu"
          onClick={(event) => setAnchor(event.currentTarget)}
          sx={{ px: 0, minWidth: 28 }}
        >
          <ArrowDropDown sx={{ fontSize: 18 }} />
        </Button>
      </ButtonGroup>
      <Menu open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)}>
        {choices.map((choice) => (
          <MenuItem
            key={`${choice.form} ${choice.half}`}
            dense
            disabled={copier.textOf(choice) === null}
            selected={choice.form === last.form && choice.half === last.half}
            onClick={() => {
              setAnchor(null);
              void copier.copy(choice);
            }}
          >
            {nameOf(choice, t)}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
};
