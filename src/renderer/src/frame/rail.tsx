import ChevronLeft from '@mui/icons-material/ChevronLeft';
import ChevronRight from '@mui/icons-material/ChevronRight';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Tooltip from '@mui/material/Tooltip';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useState } from 'react';
import { type Destination, destinationGroups } from '../commands/destinations';
import { keysShown } from '../commands/keys';
import { VisuallyHidden } from '../components/visually-hidden';
import { useTexts } from '../i18n';
import { hrefOf, type PageName } from '../route';
import { newCount } from '../stores/charge-points';
import { useChargePoints } from '../stores/context';
import { useUnseenCritical } from '../stores/use-unseen-critical';
import { Brand } from './brand';

const COLLAPSED_KEY = 'ocpp-central.rail-collapsed';
const itemSx = (active: boolean, collapsed: boolean) => ({
  display: 'flex',
  alignItems: 'center',
  justifyContent: collapsed ? 'center' : 'flex-start',
  gap: 2.5,
  height: 36,
  whiteSpace: 'nowrap',
  px: collapsed ? 0 : 3,
  borderRadius: 2,
  typography: 'body2',
  fontWeight: active ? 620 : 500,
  textDecoration: 'none',
  color: active ? 'text.primary' : 'text.secondary',
  bgcolor: active ? 'background.paper' : 'transparent',
  boxShadow: active ? '0 0 0 1px var(--mui-palette-divider)' : 'none',
  '& svg': { fontSize: 20, color: active ? 'primary.main' : 'inherit' },
  '&:hover': { color: 'text.primary', bgcolor: active ? 'background.paper' : 'surface.hover' },
});

interface ItemProps {
  destination: Destination;
  active: boolean;
  collapsed: boolean;
  badge: number;
  /** A line above it. */
  beginsGroup: boolean;
}

const Item = ({
  destination: { page, title: titleIn, icon: Icon, keys },
  active,
  collapsed,
  badge,
  beginsGroup,
}: ItemProps) => {
  const { t } = useTexts();
  const title = titleIn(t);
  return (
    <Box
      component="li"
      sx={beginsGroup ? { borderTop: 1, borderColor: 'divider', mt: 1.5, pt: 1.5 } : {}}
    >
      <Tooltip
        describeChild
        title={keys[0] === undefined ? title : `${title} (${keysShown(keys[0]).join('+')})`}
        placement="right"
      >
        <Box
          component="a"
          href={hrefOf(page)}
          aria-current={active ? 'page' : undefined}
          {...(collapsed
            ? { 'aria-label': badge > 0 ? t('frame.badge', { title, count: badge }) : title }
            : {})}
          sx={itemSx(active, collapsed)}
        >
          <Icon aria-hidden />
          {!collapsed && <span>{title}</span>}
          {!collapsed && badge > 0 && (
            <Box
              component="span"
              sx={{
                ml: 'auto',
                px: 1.5,
                borderRadius: 2,
                bgcolor: 'tone.busy.soft',
                color: 'tone.busy.main',
                fontSize: '0.6875rem',
                fontWeight: 650,
              }}
            >
              {badge > 99 ? '99+' : badge}
              <VisuallyHidden>{` ${t('frame.badgeNew')}`}</VisuallyHidden>
            </Box>
          )}
        </Box>
      </Tooltip>
    </Box>
  );
};

/** The way between the screens; narrow when the reader wants the room. */
export const Rail = ({ page }: { page: PageName }) => {
  const { t } = useTexts();
  const [chosen, setChosen] = useState(() => localStorage.getItem(COLLAPSED_KEY) === 'yes');
  // Without room for both, the screen matters more than the words beside the icons.
  const isNarrow = useMediaQuery('(max-width: 900px)', { noSsr: true });
  const collapsed = chosen || isNarrow;
  const newChargePoints = useChargePoints((state) => newCount(state.byId));
  const badges: Partial<Record<PageName, number>> = {
    'charge-points': newChargePoints,
    security: useUnseenCritical(),
  };
  const current = page === 'charge-point' ? 'charge-points' : page;
  const toggle = (): void => {
    localStorage.setItem(COLLAPSED_KEY, chosen ? 'no' : 'yes');
    setChosen(!chosen);
  };
  return (
    <Box
      component="nav"
      aria-label={t('frame.screens')}
      sx={{
        display: 'flex',
        flexDirection: 'column',
        width: collapsed ? 56 : 216,
        flexShrink: 0,
        overflowY: 'auto',
        p: 2,
        gap: 3,
        bgcolor: 'surface.rail',
        borderRight: 1,
        borderColor: 'divider',
      }}
    >
      <Brand collapsed={collapsed} />
      <Box
        component="ul"
        sx={{
          listStyle: 'none',
          m: 0,
          p: 0,
          display: 'grid',
          gridTemplateColumns: 'minmax(0, 1fr)',
          gap: 0.5,
        }}
      >
        {destinationGroups.flatMap((group, index) =>
          group.map((destination, place) => (
            <Item
              key={destination.page}
              destination={destination}
              active={destination.page === current}
              collapsed={collapsed}
              badge={badges[destination.page] ?? 0}
              beginsGroup={index > 0 && place === 0}
            />
          )),
        )}
      </Box>
      {!isNarrow && (
        <ButtonBase
          onClick={toggle}
          {...(collapsed ? { 'aria-label': t('frame.expand') } : {})}
          aria-expanded={!collapsed}
          sx={{ ...itemSx(false, collapsed), mt: 'auto', width: '100%' }}
        >
          {collapsed ? <ChevronRight aria-hidden /> : <ChevronLeft aria-hidden />}
          {!collapsed && t('frame.collapse')}
        </ButtonBase>
      )}
    </Box>
  );
};
