import FactCheckOutlined from '@mui/icons-material/FactCheckOutlined';
import FilterAltOffOutlined from '@mui/icons-material/FilterAltOffOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { FindingRule } from '@shared/model/finding';
import { useMemo } from 'react';
import { EmptyState } from '../../components/empty-state';
import { Page } from '../../components/page';
import { PAGE_SIZE, PagedGrid } from '../../components/paged-grid';
import { Panel } from '../../components/panel';
import { Problem } from '../../components/problem';
import { useTexts } from '../../i18n';
import { hrefOf, navigate, type Route, replaceRoute } from '../../route';
import { useBridge } from '../../stores/context';
import { useFindingRules } from '../../stores/use-finding-rules';
import { usePaged } from '../../stores/use-paged';
import { exchangeHref, findingColumns } from './columns';
import { type FindingFilter, filterOfQuery, inputOfFilter, isFiltered, noFilter } from './filter';
import { FilterBar } from './filter-bar';

/** What the rule says that is filtered by. */
const RulePanel = ({ rule }: { rule: FindingRule }) => {
  const { said } = useTexts();
  return (
    <Box sx={{ pb: 3 }}>
      <Panel title={said(rule.title)} hint={`${rule.clause} · ${rule.code}`}>
        <Typography variant="body2">
          {said(rule.meaning)} {said(rule.advice)}
        </Typography>
      </Panel>
    </Box>
  );
};

/** Everything that charge points do differently from the texts, newest first. Its filter is in the address. */
export const FindingsPage = ({ route }: { route: Route }) => {
  const texts = useTexts();
  const { t } = texts;
  const bridge = useBridge();
  const rules = useFindingRules();
  const columns = useMemo(() => findingColumns(texts), [texts]);
  const filter = filterOfQuery(route.query);
  const rule = rules.get(filter.code);
  const paged = usePaged({
    key: JSON.stringify(filter),
    load: (cursor) =>
      bridge.call('finding.list', {
        ...inputOfFilter(filter, Date.now()),
        limit: PAGE_SIZE,
        ...(cursor === null ? {} : { cursor }),
      }),
    concerns: (event) => event.name === 'finding.recorded',
  });
  const go = (next: FindingFilter): void =>
    replaceRoute(hrefOf('findings', { query: { ...next } }));

  return (
    <Page fill title={t('common.findings')} subtitle={t('findings.subtitle')}>
      <FilterBar filter={filter} rules={rules} onChange={go} />
      {rule !== undefined && <RulePanel rule={rule} />}
      {paged.failure !== null && (
        <Box sx={{ pb: 3 }}>
          <Problem failure={paged.failure} title={t('findings.unreadable')} />
        </Box>
      )}
      <PagedGrid
        label={t('common.findings')}
        columns={columns}
        rows={paged.rows}
        rowId={(finding) => finding.id}
        page={paged.page}
        hasNext={paged.hasNext}
        loading={paged.loading}
        onPage={paged.setPage}
        onOpen={(finding) => {
          const href = exchangeHref(finding);
          if (href !== undefined) navigate(href);
        }}
        empty={
          isFiltered(filter) ? (
            <EmptyState
              icon={FilterAltOffOutlined}
              title={t('findings.noMatchTitle')}
              action={
                <Button variant="outlined" onClick={() => go(noFilter)}>
                  {t('findings.showAll')}
                </Button>
              }
            >
              {t('findings.noMatchText')}
            </EmptyState>
          ) : (
            <EmptyState icon={FactCheckOutlined} title={t('findings.noneTitle')}>
              {t('findings.noneText')}
            </EmptyState>
          )
        }
      />
    </Page>
  );
};
