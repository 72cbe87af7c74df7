import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import LinearProgress from '@mui/material/LinearProgress';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Typography from '@mui/material/Typography';
import type { ExportFormat } from '@shared/api/message';
import { quoteValue } from '@shared/filter-parse';
import type { ExchangeDetail } from '@shared/model/message';
import { useId, useState } from 'react';
import { Problem } from '../../components/problem';
import { useTexts } from '../../i18n';
import { type ExportScope, useFileExport } from './use-file-export';

const formats: readonly ExportFormat[] = ['jsonl', 'json', 'csv', 'html'];
const scopes = ['selection', 'filtered', 'transaction', 'all'] as const;
type ScopeName = (typeof scopes)[number];

interface ExportDialogProps {
  filter: string;
  trace: number | null;
  /** What is selected or marked. */
  ids: readonly number[];
  detail: ExchangeDetail | null;
  onClose: () => void;
}

interface ChoiceProps<T extends string> {
  legend: string;
  value: T;
  options: readonly { value: T; label: string; hint?: string; disabled?: boolean }[];
  onChange: (value: T) => void;
}

const Choice = <T extends string>({ legend, value, options, onChange }: ChoiceProps<T>) => {
  const id = useId();
  return (
    <FormControl>
      <FormLabel id={id} sx={{ typography: 'h3', mb: 1 }}>
        {legend}
      </FormLabel>
      <RadioGroup aria-labelledby={id} value={value} onChange={(_, next) => onChange(next as T)}>
        {options.map((option) => (
          <FormControlLabel
            key={option.value}
            value={option.value}
            disabled={option.disabled === true}
            control={<Radio size="small" sx={{ py: 0.5 }} />}
            label={
              <>
                {option.label}
                {option.hint !== undefined && (
                  <Typography variant="caption" sx={{ color: 'text.secondary', ml: 2 }}>
                    {option.hint}
                  </Typography>
                )}
              </>
            }
            slotProps={{ typography: { variant: 'body2' } }}
          />
        ))}
      </RadioGroup>
    </FormControl>
  );
};

/** What to save, as what, and whether what is private is made unreadable. */
export const ExportDialog = (props: ExportDialogProps) => {
  const { t, format: show } = useTexts();
  const titleId = useId();
  const { filter, trace, ids, detail, onClose } = props;
  const exporting = useFileExport();
  const transactionId = detail?.transactionId ?? null;
  const [scope, setScope] = useState<ScopeName>(
    ids.length > 1 ? 'selection' : filter === '' ? 'all' : 'filtered',
  );
  const [format, setFormat] = useState<ExportFormat>('jsonl');
  // A report is for others to read; a trace is to be what it was.
  const [redact, setRedact] = useState<boolean | null>(null);
  const isRedacted = redact ?? format === 'html';

  const chosen = (): ExportScope => {
    const ofTrace = trace === null ? {} : { trace };
    switch (scope) {
      case 'selection':
        return { ...ofTrace, ids: [...ids] };
      case 'filtered':
        return filter === '' ? ofTrace : { ...ofTrace, filter };
      case 'transaction':
        return {
          ...ofTrace,
          filter: `cp:${quoteValue(detail?.chargePointId ?? '')} tx:${transactionId}`,
        };
      case 'all':
        return ofTrace;
    }
  };
  const save = async (): Promise<void> => {
    if (await exporting.start('messages', format, isRedacted, chosen())) onClose();
  };
  const close = (): void => {
    exporting.cancel();
    onClose();
  };
  const isBusy = exporting.progress !== null;

  return (
    <Dialog open onClose={close} aria-labelledby={titleId} maxWidth="sm" fullWidth>
      <DialogTitle id={titleId} variant="h2" sx={{ pb: 2 }}>
        {t('inspector.exportTitle')}
      </DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 4 }}>
        <Choice
          legend={t('inspector.exportWhat')}
          value={scope}
          onChange={setScope}
          options={[
            {
              value: 'selection',
              label: t('inspector.scope.selection', { count: ids.length }),
              disabled: ids.length === 0,
            },
            { value: 'filtered', label: t('inspector.scope.filtered'), hint: filter },
            {
              value: 'transaction',
              label:
                transactionId === null
                  ? t('inspector.scope.noTransaction')
                  : t('inspector.scope.transaction', { transactionId }),
              disabled: transactionId === null,
            },
            { value: 'all', label: t('inspector.scope.all') },
          ]}
        />
        <Choice
          legend={t('inspector.exportAs')}
          value={format}
          onChange={setFormat}
          options={formats.map((value) => ({
            value,
            label: t(`inspector.format.${value}`),
            hint: t(`inspector.formatHint.${value}`),
          }))}
        />
        <Box>
          <FormControlLabel
            control={
              <Checkbox checked={isRedacted} onChange={(_, checked) => setRedact(checked)} />
            }
            label={t('inspector.redact')}
            slotProps={{ typography: { variant: 'body2' } }}
          />
          <Typography variant="caption" component="p" sx={{ m: 0, color: 'text.secondary' }}>
            {t('inspector.redactHint')}
          </Typography>
        </Box>
        {exporting.progress !== null && (
          <Box role="status" sx={{ display: 'flex', alignItems: 'center', gap: 3 }}>
            <LinearProgress
              variant="determinate"
              value={exporting.progress * 100}
              aria-label={t('inspector.exporting')}
              sx={{ flex: 1 }}
            />
            <Typography variant="caption">
              {show.percent(Math.floor(exporting.progress * 100))}
            </Typography>
          </Box>
        )}
        {exporting.failure !== null && (
          <Problem failure={exporting.failure} title={t('messages.exportFailed')} />
        )}
      </DialogContent>
      <DialogActions sx={{ px: 6, pb: 4 }}>
        <Button onClick={close}>{t('components.cancel')}</Button>
        <Button variant="contained" loading={isBusy} onClick={() => void save()}>
          {t('inspector.saveFile')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
