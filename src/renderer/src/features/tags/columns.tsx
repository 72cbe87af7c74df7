import Block from '@mui/icons-material/Block';
import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import EditOutlined from '@mui/icons-material/EditOutlined';
import LockOpenOutlined from '@mui/icons-material/LockOpenOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import type { GridColDef } from '@mui/x-data-grid';
import type { Tag } from '@shared/model/tag';
import type { ReactNode } from 'react';
import { useNow } from '../../components/now';
import { StatusChip } from '../../components/status-chip';
import { NOTHING, type Texts } from '../../i18n';
import { MONO } from '../../theme';
import { answerOf } from './tag-form';

export interface TagActions {
  readonly onEdit: (tag: Tag) => void;
  readonly onBlock: (tag: Tag, blocked: boolean) => void;
  readonly onDelete: (tag: Tag) => void;
}

const mono = (value: string | null) => (
  <Box component="span" sx={{ fontFamily: MONO, fontSize: '0.75rem' }}>
    {value ?? NOTHING}
  </Box>
);

const Answer = ({ tag }: { tag: Tag }) => <StatusChip status={answerOf(tag, useNow())} />;

const Act = (props: {
  title: string;
  tabIndex: number;
  onClick: () => void;
  children: ReactNode;
}) => (
  <Tooltip title={props.title}>
    <IconButton aria-label={props.title} tabIndex={props.tabIndex} onClick={props.onClick}>
      {props.children}
    </IconButton>
  </Tooltip>
);

const icon = { fontSize: 17 };

export const tagColumns = (
  { onEdit, onBlock, onDelete }: TagActions,
  { t, format }: Texts,
): readonly GridColDef<Tag>[] => [
  {
    field: 'idTag',
    headerName: t('tags.idTag'),
    flex: 1,
    minWidth: 150,
    renderCell: ({ row }) => mono(row.idTag),
  },
  {
    field: 'status',
    headerName: t('tags.answeredNow'),
    width: 130,
    renderCell: ({ row }) => <Answer tag={row} />,
  },
  {
    field: 'expiryDate',
    headerName: t('tags.expires'),
    width: 160,
    valueFormatter: (value: string | null) =>
      value === null ? t('tags.never') : format.instant(value),
  },
  {
    field: 'parentIdTag',
    headerName: t('tags.parent'),
    flex: 0.7,
    minWidth: 110,
    renderCell: ({ row }) => mono(row.parentIdTag),
  },
  {
    field: 'allowConcurrent',
    headerName: t('tags.atOnce'),
    width: 90,
    valueFormatter: (value: boolean) => t(value ? 'tags.several' : 'tags.one'),
  },
  { field: 'note', headerName: t('tags.note'), flex: 1, minWidth: 110 },
  {
    field: 'actions',
    headerName: t('tags.actions'),
    width: 124,
    renderCell: ({ row, tabIndex }) => {
      const blocked = row.status === 'Blocked';
      return (
        <>
          <Act
            title={t('tags.change', { idTag: row.idTag })}
            tabIndex={tabIndex}
            onClick={() => onEdit(row)}
          >
            <EditOutlined sx={icon} />
          </Act>
          <Act
            title={t(blocked ? 'tags.unblock' : 'tags.block', { idTag: row.idTag })}
            tabIndex={tabIndex}
            onClick={() => onBlock(row, !blocked)}
          >
            {blocked ? <LockOpenOutlined sx={icon} /> : <Block sx={icon} />}
          </Act>
          <Act
            title={t('tags.delete', { idTag: row.idTag })}
            tabIndex={tabIndex}
            onClick={() => onDelete(row)}
          >
            <DeleteOutlined sx={icon} />
          </Act>
        </>
      );
    },
  },
];
