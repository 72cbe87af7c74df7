import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { Page } from '../../components/page';
import { Panel } from '../../components/panel';
import { Problem } from '../../components/problem';
import type { Route } from '../../route';
import { About } from './about';
import { Appearance } from './appearance';
import { settingSections } from './setting-fields';
import { SettingRow } from './setting-row';
import { useSettings } from './use-settings';

/** How the central system behaves, how this window looks, and what runs here. */
export const SettingsPage = (_: { route: Route }) => {
  const form = useSettings();
  const { settings, draft } = form;
  const changes = Object.keys(draft).length;
  const invalid = Object.keys(form.problems).length > 0;
  return (
    <Page title="Settings" subtitle="They hold for all charge points that have none of their own">
      <Box
        component="form"
        noValidate
        aria-label="Settings"
        onSubmit={(event) => {
          event.preventDefault();
          void form.save();
        }}
        sx={{ display: 'grid', gap: 4, maxWidth: 900 }}
      >
        {form.failure !== null && (
          <Problem
            failure={form.failure}
            title={settings === null ? 'The settings cannot be read' : 'Nothing was saved'}
            onDismiss={form.dismiss}
          />
        )}
        <Appearance />
        {settingSections.map((section) => (
          <Panel key={section.title} title={section.title}>
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
                  {changes === 1 ? '1 change' : `${changes} changes`} not saved
                </Typography>
                <Button onClick={form.discard}>Discard</Button>
                <Button type="submit" variant="contained" disabled={invalid || form.busy}>
                  Save
                </Button>
              </>
            ) : (
              <Alert severity="success" variant="standard" sx={{ flex: 1, py: 0 }}>
                Saved. Addresses and ports take effect after a restart, all else at once.
              </Alert>
            )}
          </Paper>
        )}
      </Box>
    </Page>
  );
};
