import ArrowDownward from '@mui/icons-material/ArrowDownward';
import ArrowUpward from '@mui/icons-material/ArrowUpward';
import ViewColumnOutlined from '@mui/icons-material/ViewColumnOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import IconButton from '@mui/material/IconButton';
import MenuItem from '@mui/material/MenuItem';
import Popover from '@mui/material/Popover';
import TextField from '@mui/material/TextField';
import Tooltip from '@mui/material/Tooltip';
import { useState } from 'react';
import { useTexts } from '../../i18n';
import {
  type Clock,
  type ColumnLayout,
  clocks,
  defaultLayout,
  moved,
  resized,
  toggled,
  widthOf,
} from './columns';

interface ColumnsMenuProps {
  layout: ColumnLayout;
  onChange: (layout: ColumnLayout) => void;
}

/** Which columns there are, in which order and how wide: all that the pointer can do on the headings, and by keyboard. */
export const ColumnsMenu = ({ layout, onChange }: ColumnsMenuProps) => {
  const { t } = useTexts();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <Tooltip title={t('inspector.columns')}>
        <IconButton
          aria-label={t('inspector.columns')}
          aria-haspopup="dialog"
          onClick={(event) => setAnchor(event.currentTarget)}
        >
          <ViewColumnOutlined sx={{ fontSize: 20 }} />
        </IconButton>
      </Tooltip>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{
          paper: {
            role: 'dialog',
            'aria-label': t('inspector.columns'),
            sx: { width: 330, p: 3, mt: 1 },
          },
        }}
      >
        <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
          {layout.order.map((id, index) => {
            const name = t(`inspector.column.${id}`);
            return (
              <Box
                component="li"
                key={id}
                sx={{ display: 'flex', alignItems: 'center', gap: 1, minHeight: 36 }}
              >
                <Checkbox
                  checked={!layout.hidden.includes(id)}
                  onChange={() => onChange(toggled(layout, id))}
                  slotProps={{ input: { 'aria-label': name } }}
                />
                <Box sx={{ flex: 1, typography: 'body2' }}>{name}</Box>
                <TextField
                  type="number"
                  value={widthOf(layout, id)}
                  onChange={(event) => onChange(resized(layout, id, Number(event.target.value)))}
                  slotProps={{
                    htmlInput: {
                      'aria-label': t('inspector.columnWidth', { name }),
                      step: 10,
                      style: { padding: '3px 6px', width: 52 },
                    },
                  }}
                />
                <IconButton
                  aria-label={t('inspector.columnUp', { name })}
                  disabled={index === 0}
                  onClick={() => onChange(moved(layout, id, index - 1))}
                >
                  <ArrowUpward sx={{ fontSize: 16 }} />
                </IconButton>
                <IconButton
                  aria-label={t('inspector.columnDown', { name })}
                  disabled={index === layout.order.length - 1}
                  onClick={() => onChange(moved(layout, id, index + 1))}
                >
                  <ArrowDownward sx={{ fontSize: 16 }} />
                </IconButton>
              </Box>
            );
          })}
        </Box>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 3, mt: 3 }}>
          <TextField
            select
            label={t('inspector.clockLabel')}
            value={layout.clock}
            onChange={(event) => onChange({ ...layout, clock: event.target.value as Clock })}
            sx={{ flex: 1 }}
          >
            {clocks.map((clock) => (
              <MenuItem key={clock} value={clock}>
                {t(`inspector.clock.${clock}`)}
              </MenuItem>
            ))}
          </TextField>
          <Button onClick={() => onChange(defaultLayout)}>{t('inspector.resetColumns')}</Button>
        </Box>
      </Popover>
    </>
  );
};
