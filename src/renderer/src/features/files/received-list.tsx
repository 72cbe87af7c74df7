import InboxOutlined from '@mui/icons-material/InboxOutlined';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { EmptyState } from '../../components/empty-state';
import { PagedGrid } from '../../components/paged-grid';
import { Problem } from '../../components/problem';
import { useTexts } from '../../i18n';
import { hrefOf } from '../../route';
import { receivedColumns } from './columns';
import { useFileActions } from './use-file-actions';
import { useFiles } from './use-files';

/** What charge points have sent: shown where it is a text, and saved. */
export const ReceivedList = () => {
  const texts = useTexts();
  const { t } = texts;
  const files = useFiles({ received: true });
  const { actions, dialogs, problem } = useFileActions();
  const columns = receivedColumns(texts, actions);
  return (
    <>
      {files.failure !== null && <Problem failure={files.failure} title={t('files.unreadable')} />}
      {problem}
      <Typography variant="body2" color="text.secondary" sx={{ mb: 3 }}>
        {t('files.receivedKept')}
      </Typography>
      <PagedGrid
        label={t('files.received')}
        columns={columns}
        rows={files.rows}
        rowId={({ id }) => id}
        page={files.page}
        hasNext={files.hasNext}
        loading={files.loading}
        onPage={files.setPage}
        empty={
          <EmptyState
            icon={InboxOutlined}
            title={t('files.noReceivedTitle')}
            action={
              <Button variant="outlined" href={hrefOf('charge-points')}>
                {t('files.openChargePoints')}
              </Button>
            }
          >
            {t('files.noReceivedText')}
          </EmptyState>
        }
      />
      {dialogs}
    </>
  );
};
