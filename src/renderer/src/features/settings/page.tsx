import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { Fragment, useEffect } from 'react';
import { Page } from '../../components/page';
import { Panel } from '../../components/panel';
import { Problem } from '../../components/problem';
import { useTexts } from '../../i18n';
import { useUnsaved } from '../../leaving';
import type { Route } from '../../route';
import { About } from './about';
import { Appearance } from './appearance';
import { BackupPanel } from './backup-panel';
import { settingSections } from './setting-fields';
import { SettingRow } from './setting-row';
import { useSettings } from './use-settings';

/** How the central system behaves, how this window looks, and what runs here. */
export const SettingsPage = ({ route }: { route: Route }) => {
  const { t } = useTexts();
  const form = useSettings();
  const { settings, draft } = form;
  const changes = Object.keys(draft).length;
  useUnsaved(changes > 0);
  const invalid = Object.keys(form.problems).length > 0;
  const asked = route.query.setting;
  const loaded = settings !== null;
  useEffect(() => {
    if (asked === undefined || !loaded) return;
    const row = document.querySelector(`[data-setting="${CSS.escape(asked)}"]`);
    row?.scrollIntoView?.({ block: 'center' });
    row?.querySelector<HTMLElement>('input, [role="combobox"]')?.focus();
  }, [asked, loaded]);
  return (
    <Page title={t('settings.title')} subtitle={t('settings.subtitle')}>
      <Box
        component="form"
        noValidate
        aria-label={t('settings.title')}
        onSubmit={(event) => {
          event.preventDefault();
          void form.save();
        }}
        sx={{ display: 'grid', gap: 4, maxWidth: 900 }}
      >
        {form.failure !== null && (
          <Problem
            failure={form.failure}
            title={settings === null ? t('settings.unreadable') : t('settings.nothingSaved')}
            onDismiss={form.dismiss}
          />
        )}
        <Appearance />
        {settingSections.map((section) => (
          <Fragment key={section.name}>
            <Panel title={t(`settings.section.${section.name}`)}>
              {settings === null ? (
                <Skeleton variant="rounded" height={section.fields.length * 84} />
              ) : (
                section.fields.map((field) => (
                  <SettingRow
                    key={field.name}
                    field={field}
                    value={field.name in draft ? draft[field.name] : settings[field.name]}
                    problem={form.problems[field.name] ?? null}
                    fixed={form.fixed.includes(field.name)}
                    onChange={(value) => form.change(field.name, value)}
                  />
                ))
              )}
            </Panel>
            {section.name === 'backup' && <BackupPanel />}
          </Fragment>
        ))}
        <About />
        {(changes > 0 || form.saved) && (
          <Paper
            variant="outlined"
            sx={{
              position: 'sticky',
              bottom: 12,
              display: 'flex',
              alignItems: 'center',
              gap: 3,
              px: 4,
              py: 2,
              boxShadow: 4,
            }}
          >
            {changes > 0 ? (
              <>
                <Typography variant="body2" sx={{ flex: 1 }}>
                  {t('settings.unsaved', { count: changes })}
                </Typography>
                <Button onClick={form.discard}>{t('settings.discard')}</Button>
                <Button type="submit" variant="contained" disabled={invalid || form.busy}>
                  {t('settings.save')}
                </Button>
              </>
            ) : (
              <Alert severity="success" variant="standard" sx={{ flex: 1, py: 0 }}>
                {t('settings.saved')}
              </Alert>
            )}
          </Paper>
        )}
      </Box>
    </Page>
  );
};
