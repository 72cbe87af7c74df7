import FactCheckOutlined from '@mui/icons-material/FactCheckOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Skeleton from '@mui/material/Skeleton';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import type { FindingRule, FindingSummary } from '@shared/model/finding';
import { EmptyState } from '../../components/empty-state';
import { Ago } from '../../components/instant';
import { Panel } from '../../components/panel';
import { Problem } from '../../components/problem';
import { SeverityChip } from '../../components/severity-chip';
import type { TabProps } from '../../components/tab-props';
import { NOTHING, useTexts } from '../../i18n';
import { hrefOf } from '../../route';
import { useFindingRules } from '../../stores/use-finding-rules';
import { useFindingSummary } from './use-finding-summary';

interface RowProps {
  cpId: string;
  summary: FindingSummary;
  rule: FindingRule | undefined;
}

const Row = ({ cpId, summary, rule }: RowProps) => {
  const { t, format, said } = useTexts();
  const { code, severity, title, clause, count, firstAt, lastAt, message, exchangeId } = summary;
  return (
    <TableRow hover sx={{ '& td': { verticalAlign: 'top' } }}>
      <TableCell>
        <SeverityChip severity={severity} />
      </TableCell>
      <TableCell>
        <Link
          href={hrefOf('findings', { query: { cpId, code } })}
          sx={{ fontWeight: 560, typography: 'body2' }}
        >
          {said(title)}
        </Link>
        <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
          {said(message)}
        </Typography>
        <Typography variant="caption" component="p" sx={{ color: 'text.secondary', m: 0 }}>
          {[clause, rule === undefined ? '' : `${said(rule.meaning)} ${said(rule.advice)}`]
            .filter(Boolean)
            .join(' · ')}
        </Typography>
      </TableCell>
      <TableCell align="right">{format.count(count)}</TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>
        <Ago at={firstAt} />
      </TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>
        <Ago at={lastAt} />
      </TableCell>
      <TableCell>
        {exchangeId === null ? (
          NOTHING
        ) : (
          <Link href={hrefOf('messages', { id: exchangeId })}>{t('findings.show')}</Link>
        )}
      </TableCell>
    </TableRow>
  );
};

/** What this charge point does differently: each rule once, with its newest example. */
export const FindingsTab = ({ chargePoint }: TabProps) => {
  const { t } = useTexts();
  const cpId = chargePoint.chargePointId;
  const rules = useFindingRules();
  const { items, failure } = useFindingSummary(cpId);
  if (failure !== null) return <Problem failure={failure} title={t('findings.unreadable')} />;
  return (
    <Panel
      title={t('findings.summaryTitle')}
      hint={t('findings.summaryHint')}
      flush
      actions={
        <Button variant="outlined" href={hrefOf('findings', { query: { cpId } })}>
          {t('findings.allOfThem')}
        </Button>
      }
    >
      {items === null && <Skeleton variant="rounded" height={160} sx={{ mx: 4, mb: 4 }} />}
      {items?.length === 0 && (
        <EmptyState icon={FactCheckOutlined} title={t('findings.summaryNoneTitle')}>
          {t('findings.summaryNoneText')}
        </EmptyState>
      )}
      {items !== null && items.length > 0 && (
        <Box sx={{ overflowX: 'auto' }}>
          <Table size="small" aria-label={t('findings.summaryTitle')}>
            <TableHead>
              <TableRow>
                <TableCell>{t('findings.severity')}</TableCell>
                <TableCell>{t('findings.what')}</TableCell>
                <TableCell align="right">{t('findings.count')}</TableCell>
                <TableCell>{t('findings.first')}</TableCell>
                <TableCell>{t('findings.last')}</TableCell>
                <TableCell>{t('findings.example')}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {items.map((summary) => (
                <Row
                  key={summary.code}
                  cpId={cpId}
                  summary={summary}
                  rule={rules.get(summary.code)}
                />
              ))}
            </TableBody>
          </Table>
        </Box>
      )}
    </Panel>
  );
};
