import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import { type ReactNode, useMemo } from 'react';
import { ContrastProvider, useContrast } from './contrast';
import { TextsProvider, useTexts } from './i18n';
import { themeOf } from './theme';

const Themed = ({ children }: { children: ReactNode }) => {
  const { contrast } = useContrast();
  const { language } = useTexts();
  const theme = useMemo(() => themeOf(contrast, language), [contrast, language]);
  return (
    <ThemeProvider theme={theme} defaultMode="system" disableTransitionOnChange>
      <CssBaseline enableColorScheme />
      {children}
    </ThemeProvider>
  );
};

/** Language, colours and contrast of everything below, as chosen under Appearance. */
export const Look = ({ children }: { children: ReactNode }) => (
  <TextsProvider>
    <ContrastProvider>
      <Themed>{children}</Themed>
    </ContrastProvider>
  </TextsProvider>
);
