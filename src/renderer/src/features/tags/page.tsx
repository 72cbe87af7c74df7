import Add from '@mui/icons-material/Add';
import BadgeOutlined from '@mui/icons-material/BadgeOutlined';
import SearchOff from '@mui/icons-material/SearchOff';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { Tag } from '@shared/model/tag';
import { useDeferredValue, useState } from 'react';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { EmptyState } from '../../components/empty-state';
import { Page } from '../../components/page';
import { PagedGrid } from '../../components/paged-grid';
import { Problem } from '../../components/problem';
import type { Route } from '../../route';
import { tagColumns } from './columns';
import { TagDialog } from './tag-dialog';
import { type TagFilter, useTags } from './use-tags';

type Editing = { readonly tag: Tag | null };

/** Who may charge: the idTags, their groups, and until when they are good. */
export const TagsPage = (_: { route: Route }) => {
  const [search, setSearch] = useState('');
  const [status, setStatus] = useState<TagFilter['status']>('');
  const tags = useTags({ search: useDeferredValue(search.trim()), status });
  const [editing, setEditing] = useState<Editing | null>(null);
  const [deleting, setDeleting] = useState<Tag | null>(null);
  const filtered = search.trim() !== '' || status !== '';

  const edit = (tag: Tag | null): void => {
    tags.dismiss();
    setEditing({ tag });
  };
  const columns = tagColumns({
    onEdit: edit,
    onBlock: ({ createdAt: _createdAt, changedAt: _changedAt, ...tag }, blocked) =>
      void tags.put({ ...tag, status: blocked ? 'Blocked' : 'Accepted' }),
    onDelete: setDeleting,
  });
  const newTag = (
    <Button variant="contained" startIcon={<Add />} onClick={() => edit(null)}>
      New tag
    </Button>
  );

  return (
    <Page
      fill
      title="Tags"
      subtitle="The idTags that charge points ask about, and how they are answered"
      actions={newTag}
    >
      <Box
        role="search"
        aria-label="Filter tags"
        sx={{ display: 'flex', alignItems: 'center', gap: 3, pb: 3 }}
      >
        <TextField
          type="search"
          label="Search"
          value={search}
          onChange={({ target }) => setSearch(target.value)}
          sx={{ width: 260 }}
        />
        <TextField
          select
          label="Status"
          value={status === '' ? 'all' : status}
          onChange={({ target }) =>
            setStatus(target.value === 'all' ? '' : (target.value as Tag['status']))
          }
          sx={{ width: 150 }}
        >
          <MenuItem value="all">All</MenuItem>
          <MenuItem value="Accepted">Accepted</MenuItem>
          <MenuItem value="Blocked">Blocked</MenuItem>
        </TextField>
        {filtered && (
          <Button
            onClick={() => {
              setSearch('');
              setStatus('');
            }}
          >
            Clear filter
          </Button>
        )}
      </Box>
      {tags.paged.failure !== null && (
        <Box sx={{ pb: 3 }}>
          <Problem failure={tags.paged.failure} title="The tags cannot be read" />
        </Box>
      )}
      {tags.failure !== null && editing === null && (
        <Box sx={{ pb: 3 }}>
          <Problem
            failure={tags.failure}
            title="The tag was not changed"
            onDismiss={tags.dismiss}
          />
        </Box>
      )}
      <PagedGrid
        label="Tags"
        columns={columns}
        rows={tags.paged.rows}
        rowId={(tag) => tag.idTag}
        page={tags.paged.page}
        hasNext={tags.paged.hasNext}
        loading={tags.paged.loading}
        onPage={tags.paged.setPage}
        empty={
          filtered ? (
            <EmptyState icon={SearchOff} title="No tag matches">
              Part of the idTag or of its note is enough.
            </EmptyState>
          ) : (
            <EmptyState icon={BadgeOutlined} title="No tags yet" action={newTag}>
              A charge point asks whether an idTag may charge. Those that are not listed here are
              answered as the setting “Unknown tags” says.
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
        title={`Delete tag ${deleting?.idTag ?? ''}?`}
        confirm="Delete tag"
        destructive
        busy={tags.busy}
        onClose={() => setDeleting(null)}
        onConfirm={async () => {
          if (deleting !== null) await tags.remove(deleting.idTag);
          setDeleting(null);
        }}
      >
        It is answered like an unknown tag from then on. Its transactions are kept.
      </ConfirmDialog>
    </Page>
  );
};
