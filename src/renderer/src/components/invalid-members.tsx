import Box from '@mui/material/Box';
import { useTexts } from '../i18n';

interface InvalidMember {
  readonly pointer: string;
  readonly message: string;
}

const invalidMembersOf = (details: unknown): InvalidMember[] => {
  if (!Array.isArray(details)) return [];
  return details.filter(
    (item): item is InvalidMember =>
      typeof item === 'object' && item !== null && 'pointer' in item && 'message' in item,
  );
};

/** The members of an input that were refused, where the details of a failure name them. */
export const InvalidMembers = ({ details }: { details: unknown }) => {
  const { t, said } = useTexts();
  const members = invalidMembersOf(details);
  if (members.length === 0) return null;
  return (
    <Box component="ul" sx={{ m: 0, mt: 1, pl: 5, width: '100%' }}>
      {members.map(({ pointer, message }) => (
        <li key={`${pointer} ${message}`}>
          <code>{pointer === '' ? t('components.allOfIt') : pointer}</code> {said(message)}
        </li>
      ))}
    </Box>
  );
};
