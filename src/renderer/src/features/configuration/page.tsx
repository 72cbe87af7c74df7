import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { Page } from '../../components/page';
import { useTexts } from '../../i18n';
import { hrefOf, type Route } from '../../route';
import { ComparePart } from './compare-part';
import { RunPart } from './run-part';
import { TemplatesPart } from './templates-part';

const parts = ['templates', 'runs', 'compare'] as const;
type Part = (typeof parts)[number];

const partOf = (route: Route): Part => parts.find((part) => part === route.id) ?? 'templates';

/** Configuration across charge points: templates, what giving them did, and comparisons. */
export const ConfigurationPage = ({ route }: { route: Route }) => {
  const { t } = useTexts();
  const part = partOf(route);
  return (
    <Page fill title={t('frame.configuration')} subtitle={t('configuration.subtitle')}>
      <Tabs
        value={part}
        aria-label={t('configuration.parts')}
        sx={{ borderBottom: 1, borderColor: 'divider', mb: 4, mt: -2, flexShrink: 0 }}
      >
        {parts.map((name) => (
          <Tab
            key={name}
            value={name}
            label={t(`configuration.part.${name}`)}
            component="a"
            href={hrefOf('configuration', { id: name })}
            id={`part-${name}`}
            aria-controls="part-content"
          />
        ))}
      </Tabs>
      <Box
        role="tabpanel"
        id="part-content"
        aria-labelledby={`part-${part}`}
        sx={{ flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column' }}
      >
        {part === 'templates' && <TemplatesPart route={route} />}
        {part === 'runs' && <RunPart key={route.tab} route={route} />}
        {part === 'compare' && <ComparePart route={route} />}
      </Box>
    </Page>
  );
};
