import Box from '@mui/material/Box';
import Dialog from '@mui/material/Dialog';
import InputBase from '@mui/material/InputBase';
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useMemo, useState } from 'react';
import { useTexts } from '../i18n';
import { useChargePoints } from '../stores/context';
import { KeysView } from './keys-view';
import {
  chargePointItems,
  commandItems,
  type PaletteItem,
  searchItems,
  settingItems,
  tagItems,
} from './palette-items';
import type { ConsoleCommand } from './registry';
import { useTagSearch } from './use-tag-search';

interface PaletteProps {
  commands: readonly ConsoleCommand[];
  onRun: (command: ConsoleCommand) => void;
  onClose: () => void;
}

interface OptionProps {
  id: string;
  item: PaletteItem;
  active: boolean;
  onPoint: () => void;
  onChoose: () => void;
}

const Option = ({ id, item, active, onPoint, onChoose }: OptionProps) => (
  // The keyboard of the listbox is the field above, which points at the option that is active.
  <Box
    role="option"
    id={id}
    aria-selected={active}
    onMouseMove={onPoint}
    onClick={onChoose}
    sx={{
      display: 'flex',
      alignItems: 'center',
      gap: 3,
      px: 4,
      minHeight: 36,
      cursor: 'pointer',
      bgcolor: active ? 'surface.selected' : 'transparent',
    }}
  >
    <Box component="span" sx={{ fontWeight: 560, whiteSpace: 'nowrap' }}>
      {item.title}
    </Box>
    <Box
      component="span"
      sx={{
        flex: 1,
        minWidth: 0,
        overflow: 'hidden',
        textOverflow: 'ellipsis',
        whiteSpace: 'nowrap',
        color: 'text.secondary',
        typography: 'caption',
      }}
    >
      {item.detail}
    </Box>
    {item.shortcut !== null && <KeysView shortcut={item.shortcut} />}
  </Box>
);

/** Everything by its name: screens, charge points, commands, settings, tags. */
export const Palette = ({ commands, onRun, onClose }: PaletteProps) => {
  const texts = useTexts();
  const { t } = texts;
  const id = useId();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const byId = useChargePoints((state) => state.byId);
  const search = useDeferredValue(typed);
  const idTags = useTagSearch(search);
  const all = useMemo(
    () => [
      ...commandItems(commands, texts, onRun),
      ...chargePointItems(byId?.values() ?? [], texts),
      ...settingItems(texts),
      ...tagItems(idTags, texts),
    ],
    [commands, texts, onRun, byId, idTags],
  );
  const items = useMemo(() => searchItems(all, search), [all, search]);
  const at = Math.min(active, items.length - 1);
  const optionId = (index: number): string => `${id}-${index}`;
  const activeId = at < 0 ? undefined : `${id}-${at}`;

  useEffect(() => {
    if (activeId === undefined) return;
    document.getElementById(activeId)?.scrollIntoView?.({ block: 'nearest' });
  }, [activeId]);

  const choose = (item: PaletteItem | undefined): void => {
    if (item === undefined) return;
    onClose();
    item.run();
  };
  const steps: Readonly<Record<string, () => number>> = {
    ArrowDown: () => (at + 1) % items.length,
    ArrowUp: () => (at - 1 + items.length) % items.length,
    PageDown: () => Math.min(at + 8, items.length - 1),
    PageUp: () => Math.max(at - 8, 0),
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = steps[event.key];
    if (step !== undefined && items.length > 0) {
      event.preventDefault();
      setActive(step());
    } else if (event.key === 'Enter') {
      event.preventDefault();
      choose(items[at]);
    }
  };

  return (
    <Dialog
      open
      onClose={onClose}
      maxWidth="sm"
      fullWidth
      sx={{ '& .MuiDialog-container': { alignItems: 'flex-start' } }}
      slotProps={{ paper: { 'aria-label': t('palette.title'), sx: { mt: '12vh' } } }}
    >
      <InputBase
        autoFocus
        fullWidth
        placeholder={t('palette.hint')}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
        slotProps={{
          input: {
            role: 'combobox',
            'aria-label': t('palette.search'),
            'aria-expanded': true,
            'aria-controls': `${id}-list`,
            'aria-activedescendant': activeId,
            'aria-autocomplete': 'list',
            autoComplete: 'off',
            spellCheck: false,
          },
        }}
        sx={{ px: 4, py: 2.5, fontSize: '0.9375rem', borderBottom: 1, borderColor: 'divider' }}
      />
      <Box
        role="listbox"
        id={`${id}-list`}
        aria-label={t('palette.results')}
        sx={{ maxHeight: '52vh', overflow: 'auto', py: 1 }}
      >
        {items.map((item, index) => (
          <Option
            key={item.key}
            id={optionId(index)}
            item={item}
            active={index === at}
            onPoint={() => setActive(index)}
            onChoose={() => choose(item)}
          />
        ))}
      </Box>
      {items.length === 0 && (
        <Box role="status" sx={{ px: 4, pb: 4, color: 'text.secondary' }}>
          {t('palette.nothing', { typed: typed.trim() })}
        </Box>
      )}
    </Dialog>
  );
};
