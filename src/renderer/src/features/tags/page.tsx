import Add from '@mui/icons-material/Add';
import BadgeOutlined from '@mui/icons-material/BadgeOutlined';
import SearchOff from '@mui/icons-material/SearchOff';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import TextField from '@mui/material/TextField';
import type { Tag } from '@shared/model/tag';
import { type ReactNode, useDeferredValue, useEffect, useState } from 'react';
import { useFilterKey } from '../../commands/use-filter-key';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { EmptyState } from '../../components/empty-state';
import { Page } from '../../components/page';
import { PagedGrid } from '../../components/paged-grid';
import { Problem } from '../../components/problem';
import { useTexts } from '../../i18n';
import { hrefOf, navigate, type Route } from '../../route';
import { tagColumns } from './columns';
import { TagDialog } from './tag-dialog';
import { type TagFilter, useTags } from './use-tags';

type Editing = { readonly tag: Tag | null };

const LOCAL_LISTS = 'local-lists';

interface TagsPageProps {
  route: Route;
  /** What became of the tags in the charge points. */
  localLists: ReactNode;
}

/** Who may charge, and what the charge points know of it. */
export const TagsPage = ({ route, localLists }: TagsPageProps) => {
  const { t } = useTexts();
  const isLists = route.id === LOCAL_LISTS;
  const kinds = (
    <Box sx={{ borderBottom: 1, borderColor: 'divider', mb: 4 }}>
      <Tabs
        value={isLists ? LOCAL_LISTS : 'tags'}
        onChange={(_, tab: string) =>
          navigate(hrefOf('tags', tab === LOCAL_LISTS ? { id: LOCAL_LISTS } : {}))
        }
        aria-label={t('tags.kinds')}
      >
        <Tab value="tags" label={t('tags.title')} />
        <Tab value={LOCAL_LISTS} label={t('tags.localLists')} />
      </Tabs>
    </Box>
  );
  if (!isLists) return <TagList route={route} kinds={kinds} />;
  return (
    <Page fill title={t('tags.title')} subtitle={t('tags.subtitle')}>
      {kinds}
      {localLists}
    </Page>
  );
};

/** The idTags, their groups, and until when they are good. */
const TagList = ({ route, kinds }: { route: Route; kinds: ReactNode }) => {
  const texts = useTexts();
  const { t } = texts;
  const bar = useFilterKey();
  const asked = route.query.search ?? '';
  const [search, setSearch] = useState(asked);
  useEffect(() => {
    if (asked !== '') setSearch(asked);
  }, [asked]);
  const [status, setStatus] = useState<TagFilter['status']>('');
  const tags = useTags({ search: useDeferredValue(search.trim()), status });
  const [editing, setEditing] = useState<Editing | null>(null);
  const [deleting, setDeleting] = useState<Tag | null>(null);
  const filtered = search.trim() !== '' || status !== '';

  const edit = (tag: Tag | null): void => {
    tags.dismiss();
    setEditing({ tag });
  };
  const columns = tagColumns(
    {
      onEdit: edit,
      onBlock: ({ createdAt: _createdAt, changedAt: _changedAt, ...tag }, blocked) =>
        void tags.put({ ...tag, status: blocked ? 'Blocked' : 'Accepted' }),
      onDelete: setDeleting,
    },
    texts,
  );
  const newTag = (
    <Button variant="contained" startIcon={<Add />} onClick={() => edit(null)}>
      {t('tags.newTag')}
    </Button>
  );

  return (
    <Page fill title={t('tags.title')} subtitle={t('tags.subtitle')} actions={newTag}>
      {kinds}
      <Box
        ref={bar}
        role="search"
        aria-label={t('tags.filterBar')}
        sx={{ display: 'flex', alignItems: 'center', gap: 3, pb: 3 }}
      >
        <TextField
          type="search"
          label={t('tags.search')}
          value={search}
          onChange={({ target }) => setSearch(target.value)}
          sx={{ width: 260 }}
        />
        <TextField
          select
          label={t('tags.status')}
          value={status === '' ? 'all' : status}
          onChange={({ target }) =>
            setStatus(target.value === 'all' ? '' : (target.value as Tag['status']))
          }
          sx={{ width: 150 }}
        >
          <MenuItem value="all">{t('tags.all')}</MenuItem>
          <MenuItem value="Accepted">{t('tags.accepted')}</MenuItem>
          <MenuItem value="Blocked">{t('tags.blocked')}</MenuItem>
        </TextField>
        {filtered && (
          <Button
            onClick={() => {
              setSearch('');
              setStatus('');
            }}
          >
            {t('tags.clearFilter')}
          </Button>
        )}
      </Box>
      {tags.paged.failure !== null && (
        <Box sx={{ pb: 3 }}>
          <Problem failure={tags.paged.failure} title={t('tags.unreadable')} />
        </Box>
      )}
      {tags.failure !== null && editing === null && (
        <Box sx={{ pb: 3 }}>
          <Problem failure={tags.failure} title={t('tags.notChanged')} onDismiss={tags.dismiss} />
        </Box>
      )}
      <PagedGrid
        label={t('tags.title')}
        columns={columns}
        rows={tags.paged.rows}
        rowId={(tag) => tag.idTag}
        page={tags.paged.page}
        hasNext={tags.paged.hasNext}
        loading={tags.paged.loading}
        onPage={tags.paged.setPage}
        empty={
          filtered ? (
            <EmptyState icon={SearchOff} title={t('tags.noMatchTitle')}>
              {t('tags.noMatchText')}
            </EmptyState>
          ) : (
            <EmptyState icon={BadgeOutlined} title={t('tags.noneTitle')} action={newTag}>
              {t('tags.noneText')}
            </EmptyState>
          )
        }
      />
      {editing !== null && (
        <TagDialog
          tag={editing.tag}
          failure={tags.failure}
          busy={tags.busy}
          onClose={() => {
            tags.dismiss();
            setEditing(null);
          }}
          onSave={async (input) => {
            const save = editing.tag === null ? tags.create : tags.put;
            if (await save(input)) setEditing(null);
          }}
        />
      )}
      <ConfirmDialog
        open={deleting !== null}
        title={t('tags.deleteTitle', { idTag: deleting?.idTag ?? '' })}
        confirm={t('tags.deleteConfirm')}
        destructive
        busy={tags.busy}
        onClose={() => setDeleting(null)}
        onConfirm={async () => {
          if (deleting !== null) await tags.remove(deleting.idTag);
          setDeleting(null);
        }}
      >
        {t('tags.deleteText')}
      </ConfirmDialog>
    </Page>
  );
};
