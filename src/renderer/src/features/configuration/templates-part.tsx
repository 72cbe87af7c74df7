import Add from '@mui/icons-material/Add';
import RuleOutlined from '@mui/icons-material/RuleOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ConfigurationTemplate } from '@shared/model/configuration';
import { useState } from 'react';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { EmptyState } from '../../components/empty-state';
import { PagedGrid } from '../../components/paged-grid';
import { Problem } from '../../components/problem';
import { useTexts } from '../../i18n';
import { hrefOf, navigate, type Route } from '../../route';
import { ApplyDialog } from './apply-dialog';
import { templateColumns } from './template-columns';
import { TemplateDialog } from './template-dialog';
import { useSnapshotDraft } from './use-snapshot-draft';
import { type TemplateDraft, useTemplates } from './use-templates';

const emptyDraft: TemplateDraft = { id: null, name: '', note: '', entries: [] };

/** Named sets of values, and giving them to charge points. */
export const TemplatesPart = ({ route }: { route: Route }) => {
  const texts = useTexts();
  const { t } = texts;
  const templates = useTemplates();
  const [editing, setEditing] = useState<TemplateDraft | null>(null);
  const [applying, setApplying] = useState<ConfigurationTemplate | null>(null);
  const [deleting, setDeleting] = useState<ConfigurationTemplate | null>(null);
  const fromSnapshot = useSnapshotDraft(route);
  const draft = editing ?? fromSnapshot.draft;

  const edit = (next: TemplateDraft | null): void => {
    templates.dismiss();
    setEditing(next);
  };
  const close = (): void => {
    edit(null);
    fromSnapshot.leave();
  };
  const newTemplate = (
    <Button variant="contained" startIcon={<Add />} onClick={() => edit(emptyDraft)}>
      {t('configuration.newTemplate')}
    </Button>
  );
  const failure = templates.paged.failure ?? fromSnapshot.failure;
  return (
    <>
      <Box sx={{ display: 'flex', justifyContent: 'flex-end', pb: 3 }}>{newTemplate}</Box>
      {failure !== null && (
        <Box sx={{ pb: 3 }}>
          <Problem failure={failure} title={t('configuration.templatesUnreadable')} />
        </Box>
      )}
      {templates.failure !== null && draft === null && applying === null && (
        <Box sx={{ pb: 3 }}>
          <Problem failure={templates.failure} onDismiss={templates.dismiss} />
        </Box>
      )}
      <PagedGrid
        label={t('configuration.part.templates')}
        columns={templateColumns(
          { onApply: setApplying, onEdit: edit, onDelete: setDeleting },
          texts,
        )}
        rows={templates.paged.rows}
        rowId={({ id }) => id}
        page={templates.paged.page}
        hasNext={templates.paged.hasNext}
        loading={templates.paged.loading}
        onPage={templates.paged.setPage}
        empty={
          <EmptyState
            icon={RuleOutlined}
            title={t('configuration.noTemplatesTitle')}
            action={newTemplate}
          >
            {t('configuration.noTemplatesText')}
          </EmptyState>
        }
      />
      {draft !== null && (
        <TemplateDialog
          draft={draft}
          failure={templates.failure}
          busy={templates.busy}
          onClose={close}
          onSave={async (next, validate) => {
            if (await templates.save(next, validate)) close();
          }}
        />
      )}
      {applying !== null && (
        <ApplyDialog
          template={applying}
          failure={templates.failure}
          busy={templates.busy}
          onClose={() => {
            templates.dismiss();
            setApplying(null);
          }}
          onApply={async (input) => {
            const runId = await templates.apply(input);
            if (runId !== null) {
              navigate(hrefOf('configuration', { id: 'runs', tab: String(runId) }));
            }
          }}
        />
      )}
      <ConfirmDialog
        open={deleting !== null}
        title={t('configuration.deleteTitle', { name: deleting?.name ?? '' })}
        confirm={t('configuration.deleteConfirm')}
        destructive
        busy={templates.busy}
        onClose={() => setDeleting(null)}
        onConfirm={async () => {
          if (deleting !== null) await templates.remove(deleting.id);
          setDeleting(null);
        }}
      >
        {t('configuration.deleteText')}
      </ConfirmDialog>
    </>
  );
};
