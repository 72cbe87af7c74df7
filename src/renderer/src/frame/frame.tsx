import Box from '@mui/material/Box';
import { type ReactNode, useEffect } from 'react';
import { destinations } from '../commands/destinations';
import { CommandsProvider } from '../commands/provider';
import { useTexts } from '../i18n';
import type { Route } from '../route';
import { LeaveQuestion } from './leave-question';
import { LostBanner } from './lost-banner';
import { QuietBanner } from './quiet-banner';
import { Rail } from './rail';
import { StatusBar } from './status-bar';
import { StorageBanner } from './storage-banner';
import { TokenDialog } from './token-dialog';

/** What surrounds every screen: rail, banner, status bar, and the commands that work everywhere. */
export const Frame = ({ route, children }: { route: Route; children: ReactNode }) => {
  const { t } = useTexts();
  useEffect(() => {
    const title = destinations.find(({ page }) => page === route.page)?.title(t);
    document.title = [route.id, title, t('frame.product')].filter(Boolean).join(' · ');
  }, [route.page, route.id, t]);

  return (
    <CommandsProvider route={route}>
      <Box
        sx={{
          position: 'relative',
          display: 'flex',
          flexDirection: 'column',
          height: '100vh',
          minWidth: 0,
          // Not hidden, which focus and keys can still scroll: the frame itself never moves.
          overflow: 'clip',
        }}
      >
        <LostBanner />
        <StorageBanner />
        <QuietBanner />
        <Box sx={{ display: 'flex', flex: 1, minHeight: 0 }}>
          <Rail page={route.page} />
          <Box sx={{ flex: 1, minWidth: 0, minHeight: 0 }}>{children}</Box>
        </Box>
        <StatusBar />
        <TokenDialog />
        <LeaveQuestion />
      </Box>
    </CommandsProvider>
  );
};
