import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import Send from '@mui/icons-material/Send';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Tooltip from '@mui/material/Tooltip';
import type { LibraryProfile } from '@shared/model/charging-profile';
import type { ChargingProfile } from '@shared/ocpp/charging-profile';
import { useState } from 'react';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { Panel } from '../../components/panel';
import { Problem } from '../../components/problem';
import { useTexts } from '../../i18n';
import { leaveTo, useUnsaved } from '../../leaving';
import { hrefOf } from '../../route';
import { MONO } from '../../theme';
import { InstallDialog } from './install-dialog';
import { NumberField } from './number-field';
import { parseWhole } from './offsets';
import { PeriodTable } from './period-table';
import { ProblemList } from './problem-list';
import {
  draftOf,
  newDraft,
  type ProfileDraft,
  problemsOf,
  profileIn,
  withProfile,
  withText,
} from './profile-draft';
import { ProfileFields } from './profile-fields';
import { StepChart } from './step-chart';
import { useProfileStore } from './use-profile-store';

interface ProfileEditorProps {
  /** The stored profile; null for a new one. */
  stored: LibraryProfile | null;
  /** The number a new one begins with. */
  nextId: number;
  /** The numbers that are taken. */
  taken: ReadonlySet<number>;
}

const isSame = (a: ProfileDraft, b: ProfileDraft): boolean =>
  a.name === b.name && a.note === b.note && a.text === b.text;

/** One profile of the library: drawn, typed or as JSON, checked while it is written. */
export const ProfileEditor = ({ stored, nextId, taken }: ProfileEditorProps) => {
  const { t } = useTexts();
  const store = useProfileStore();
  const [draft, setDraft] = useState(() => (stored === null ? newDraft(nextId) : draftOf(stored)));
  const [view, setView] = useState<'chart' | 'json'>('chart');
  const [installing, setInstalling] = useState(false);
  const [deleting, setDeleting] = useState(false);
  const profile = profileIn(draft);
  const problems = problemsOf(draft);
  const isNew = stored === null;
  const changed = isNew || !isSame(draft, draftOf(stored));
  const [first] = useState(draft);
  useUnsaved(!isSame(draft, stored === null ? first : draftOf(stored)));
  const named = draft.name.trim() !== '';
  const number = profile?.chargingProfileId;
  const clashes = number !== undefined && taken.has(number) && number !== stored?.chargingProfileId;

  const change = (next: ChargingProfile): void => setDraft((before) => withProfile(before, next));
  const save = async (): Promise<void> => {
    if (profile === null) return;
    const saved = await store.save({
      name: draft.name.trim(),
      note: draft.note,
      profile,
      validate: problems.length === 0,
    });
    if (!saved) return;
    // Under another number it is another profile, so the old one is not left behind.
    if (stored !== null && stored.chargingProfileId !== profile.chargingProfileId) {
      await store.remove(stored.chargingProfileId);
    }
    leaveTo(hrefOf('smart-charging', { id: profile.chargingProfileId }));
  };

  return (
    <Panel
      fill
      title={isNew ? t('smartCharging.newProfile') : stored.name}
      hint={changed && !isNew ? t('smartCharging.unsaved') : t('smartCharging.editorHint')}
      actions={
        <>
          {!isNew && (
            <Tooltip title={t('smartCharging.delete')}>
              <IconButton aria-label={t('smartCharging.delete')} onClick={() => setDeleting(true)}>
                <DeleteOutlined sx={{ fontSize: 18 }} />
              </IconButton>
            </Tooltip>
          )}
          {!isNew && changed && (
            <Button onClick={() => setDraft(draftOf(stored))}>{t('common.discard')}</Button>
          )}
          <Button
            variant="outlined"
            startIcon={<Send />}
            disabled={profile === null}
            onClick={() => setInstalling(true)}
          >
            {t('smartCharging.install')}
          </Button>
          <Button
            variant="contained"
            color={problems.length > 0 ? 'warning' : 'primary'}
            disabled={!changed || !named || profile === null || clashes || store.busy}
            onClick={() => void save()}
          >
            {t(problems.length > 0 ? 'smartCharging.saveAnyway' : 'common.save')}
          </Button>
        </>
      }
    >
      <Box sx={{ display: 'grid', gap: 4, pt: 2 }}>
        {store.failure !== null && (
          <Problem
            failure={store.failure}
            title={t('smartCharging.notSaved')}
            onDismiss={store.dismiss}
          />
        )}
        <Box
          sx={{
            display: 'flex',
            flexWrap: 'wrap',
            gap: 4,
            alignItems: 'start',
          }}
        >
          <TextField
            label={t('smartCharging.name')}
            required
            autoFocus={isNew}
            value={draft.name}
            onChange={({ target }) => setDraft({ ...draft, name: target.value })}
            sx={{ flex: '1.2 1 150px' }}
            slotProps={{ htmlInput: { maxLength: 100 } }}
          />
          <NumberField
            label={t('smartCharging.number')}
            value={number}
            parse={parseWhole}
            accepts={t('smartCharging.field.wholeAccepts')}
            error={clashes ? t('smartCharging.numberTaken') : undefined}
            width={120}
            onChange={(chargingProfileId = 0) =>
              profile !== null && change({ ...profile, chargingProfileId })
            }
          />
          <TextField
            label={t('smartCharging.note')}
            value={draft.note}
            onChange={({ target }) => setDraft({ ...draft, note: target.value })}
            sx={{ flex: '1 1 130px' }}
            slotProps={{ htmlInput: { maxLength: 500 } }}
          />
          <ToggleButtonGroup
            exclusive
            size="small"
            aria-label={t('smartCharging.view')}
            value={view}
            onChange={(_, next: 'chart' | 'json' | null) => next !== null && setView(next)}
          >
            <ToggleButton value="chart" sx={{ px: 3 }}>
              {t('smartCharging.asChart')}
            </ToggleButton>
            <ToggleButton value="json" sx={{ px: 3 }}>
              {t('smartCharging.asJson')}
            </ToggleButton>
          </ToggleButtonGroup>
        </Box>
        <ProblemList problems={problems} />
        {view === 'json' && (
          <TextField
            fullWidth
            multiline
            minRows={12}
            label={t('smartCharging.json')}
            value={draft.text}
            onChange={({ target }) => setDraft(withText(draft, target.value))}
            error={draft.unreadable !== null}
            helperText={draft.unreadable ?? t('smartCharging.jsonHelp')}
            slotProps={{
              htmlInput: { spellCheck: false, style: { fontFamily: MONO, fontSize: '0.8125rem' } },
            }}
          />
        )}
        {view === 'chart' && profile === null && (
          <Alert severity="error">
            {draft.unreadable === null
              ? t('smartCharging.notDrawable')
              : t('smartCharging.unreadable', { reason: draft.unreadable })}
          </Alert>
        )}
        {view === 'chart' && profile !== null && (
          <>
            <ProfileFields profile={profile} problems={problems} onChange={change} />
            <Box>
              <StepChart profile={profile} onChange={change} />
              <Box sx={{ typography: 'caption', color: 'text.secondary', mt: 1 }}>
                {t(`smartCharging.field.unitOf.${profile.chargingSchedule.chargingRateUnit}`)}{' '}
                {t('smartCharging.chart.help')}
              </Box>
            </Box>
            <PeriodTable profile={profile} problems={problems} onChange={change} />
          </>
        )}
      </Box>
      {installing && profile !== null && (
        <InstallDialog
          name={draft.name.trim() === '' ? t('smartCharging.newProfile') : draft.name}
          profile={profile}
          problems={problems}
          onClose={() => setInstalling(false)}
        />
      )}
      <ConfirmDialog
        open={deleting}
        title={t('smartCharging.deleteTitle', { name: stored?.name ?? '' })}
        confirm={t('smartCharging.delete')}
        destructive
        busy={store.busy}
        onClose={() => setDeleting(false)}
        onConfirm={async () => {
          setDeleting(false);
          if (stored !== null && (await store.remove(stored.chargingProfileId))) {
            leaveTo(hrefOf('smart-charging'));
          }
        }}
      >
        {t('smartCharging.deleteText')}
      </ConfirmDialog>
    </Panel>
  );
};
