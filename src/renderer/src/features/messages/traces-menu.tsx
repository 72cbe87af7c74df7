import FolderOpenOutlined from '@mui/icons-material/FolderOpenOutlined';
import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import ListItemText from '@mui/material/ListItemText';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useRef, useState } from 'react';
import { useTexts } from '../../i18n';
import type { TraceImport } from './use-trace-import';
import { useTraces } from './use-views';

interface TracesMenuProps {
  importing: TraceImport;
  onOpen: (traceId: number) => void;
}

/** Opens a trace: from a file, or one that was imported before. */
export const TracesMenu = ({ importing, onOpen }: TracesMenuProps) => {
  const { t, format } = useTexts();
  const traces = useTraces();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const file = useRef<HTMLInputElement>(null);
  const take = async (chosen: File | undefined): Promise<void> => {
    if (chosen === undefined) return;
    const id = await importing.start(chosen);
    if (id !== null) onOpen(id);
  };
  return (
    <>
      <Button
        variant="outlined"
        startIcon={<FolderOpenOutlined />}
        loading={importing.busy}
        loadingPosition="start"
        aria-haspopup="menu"
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {t('inspector.traces')}
      </Button>
      <input
        ref={file}
        type="file"
        hidden
        accept=".jsonl,.ndjson,.json,.txt"
        aria-label={t('inspector.importTrace')}
        onChange={(event) => {
          void take(event.target.files?.[0]);
          // The same file can be chosen again.
          event.target.value = '';
        }}
      />
      <Menu open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)}>
        <MenuItem
          onClick={() => {
            setAnchor(null);
            file.current?.click();
          }}
        >
          {t('inspector.importTrace')}
        </MenuItem>
        {traces.length > 0 && <Divider />}
        {traces.map((trace) => (
          <MenuItem
            key={trace.id}
            dense
            onClick={() => {
              setAnchor(null);
              onOpen(trace.id);
            }}
          >
            <ListItemText
              primary={trace.name}
              secondary={t('inspector.traceFacts', {
                count: trace.exchanges,
                at: format.instant(trace.importedAt),
              })}
            />
          </MenuItem>
        ))}
      </Menu>
    </>
  );
};
