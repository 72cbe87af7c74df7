import BookmarksOutlined from '@mui/icons-material/BookmarksOutlined';
import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Popover from '@mui/material/Popover';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { View } from '@shared/model/view';
import type { Failure } from '@shared/result';
import { useState } from 'react';
import { Problem } from '../../components/problem';
import { useTexts } from '../../i18n';
import { useBridge } from '../../stores/context';
import { MONO } from '../../theme';
import type { Mode, Place } from './place';
import { useViews } from './use-views';

interface ViewsMenuProps {
  place: Pick<Place, 'filter' | 'mode'>;
  onChoose: (filter: string, mode: Mode) => void;
}

/** Kept filters: choose one, keep the present one, delete one of one's own. */
export const ViewsMenu = ({ place, onChoose }: ViewsMenuProps) => {
  const { t } = useTexts();
  const bridge = useBridge();
  const views = useViews();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [name, setName] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const nameOf = (view: View): string =>
    view.shipped === null ? view.name : t(`inspector.view.${view.shipped}`);

  const save = async (): Promise<void> => {
    const { filter, mode } = place;
    const result = await bridge.call('view.create', { filter, mode, name: name.trim() });
    setFailure(result.ok ? null : result.error);
    if (result.ok) setName('');
  };
  const remove = async (id: number): Promise<void> => {
    const result = await bridge.call('view.delete', { id });
    setFailure(result.ok ? null : result.error);
  };
  const choose = (view: View): void => {
    setAnchor(null);
    onChoose(view.filter, view.mode);
  };
  const isKept = views.some((view) => view.filter === place.filter && view.mode === place.mode);

  return (
    <>
      <Button
        variant="outlined"
        startIcon={<BookmarksOutlined />}
        aria-haspopup="dialog"
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {t('inspector.views')}
      </Button>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{
          paper: {
            role: 'dialog',
            'aria-label': t('inspector.views'),
            sx: { width: 340, p: 3, mt: 1 },
          },
        }}
      >
        <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
          {views.map((view) => (
            <Box component="li" key={view.id} sx={{ display: 'flex', alignItems: 'center' }}>
              <Button
                color="inherit"
                onClick={() => choose(view)}
                sx={{ flex: 1, minWidth: 0, justifyContent: 'flex-start', gap: 3 }}
              >
                <Box component="span" sx={{ flex: 'none' }}>
                  {nameOf(view)}
                </Box>
                <Box
                  component="span"
                  sx={{
                    fontFamily: MONO,
                    fontSize: '0.6875rem',
                    fontWeight: 400,
                    color: 'text.secondary',
                    overflow: 'hidden',
                    textOverflow: 'ellipsis',
                  }}
                >
                  {view.filter}
                </Box>
              </Button>
              {view.shipped === null && (
                <IconButton
                  aria-label={t('inspector.deleteView', { name: view.name })}
                  onClick={() => void remove(view.id)}
                >
                  <DeleteOutlined sx={{ fontSize: 16 }} />
                </IconButton>
              )}
            </Box>
          ))}
        </Box>
        {place.filter.trim() === '' || isKept ? (
          <Typography variant="caption" component="p" sx={{ color: 'text.secondary', m: 0, mt: 2 }}>
            {t('inspector.viewsHint')}
          </Typography>
        ) : (
          <Box
            component="form"
            onSubmit={(event) => {
              event.preventDefault();
              if (name.trim() !== '') void save();
            }}
            sx={{ display: 'flex', gap: 2, mt: 3 }}
          >
            <TextField
              label={t('inspector.viewName')}
              value={name}
              onChange={(event) => setName(event.target.value)}
              slotProps={{ htmlInput: { maxLength: 100 } }}
              sx={{ flex: 1 }}
            />
            <Button type="submit" variant="contained" disabled={name.trim() === ''}>
              {t('inspector.saveView')}
            </Button>
          </Box>
        )}
        {failure !== null && (
          <Box sx={{ mt: 2 }}>
            <Problem failure={failure} onDismiss={() => setFailure(null)} />
          </Box>
        )}
      </Popover>
    </>
  );
};
