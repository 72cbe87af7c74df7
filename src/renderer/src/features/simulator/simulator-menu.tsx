import MoreVert from '@mui/icons-material/MoreVert';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import type { Simulator } from '@shared/model/simulator';
import { useState } from 'react';
import { useTexts } from '../../i18n';
import type { Control, ControlMethod } from './use-control';

/** What is rarely done to a simulated charge point: its network, its switch, its end. */
export const SimulatorMenu = ({
  simulator,
  control,
}: {
  simulator: Simulator;
  control: Control;
}) => {
  const { t } = useTexts();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { simulatorId, connection, networkAvailable } = simulator;
  const running = connection !== 'stopped';
  const choose = <N extends ControlMethod>(...[name, input]: Parameters<typeof control.run<N>>) => {
    setAnchor(null);
    void control.run(name, input);
  };
  return (
    <>
      <IconButton
        aria-label={t('simulator.more', { simulatorId })}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <MoreVert sx={{ fontSize: 18 }} />
      </IconButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {running && (
          <MenuItem
            onClick={() =>
              choose('simulator.setNetwork', { simulatorId, available: !networkAvailable })
            }
          >
            {t(networkAvailable ? 'simulator.takeNetwork' : 'simulator.giveNetwork')}
          </MenuItem>
        )}
        <MenuItem
          onClick={() => choose(running ? 'simulator.stop' : 'simulator.start', { simulatorId })}
        >
          {t(running ? 'simulator.switchOff' : 'simulator.switchOn')}
        </MenuItem>
        <MenuItem onClick={() => choose('simulator.remove', { simulatorId })}>
          {t('simulator.remove')}
        </MenuItem>
      </Menu>
    </>
  );
};
