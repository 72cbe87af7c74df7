import Box from '@mui/material/Box';
import type { Profile } from '@shared/ocpp/action';
import { supportedProfiles } from '@shared/ocpp/feature-profiles';
import { type Ref, useMemo } from 'react';
import { CommandForm } from '../../components/command-form/command-form';
import { Panel } from '../../components/panel';
import type { TabProps } from '../../components/tab-props';
import { useTexts } from '../../i18n';
import { useCommand } from '../../stores/use-command';
import { AnswerLine } from './answer-line';
import { useConfiguration } from './use-configuration';

/** What the form is to begin with, from a link or from the history. */
export interface CommandSeed {
  readonly action: string;
  /** Without one, the form brings a payload to start from. */
  readonly payload?: unknown;
  /** Another one begins the form anew. */
  readonly version: string;
}

interface CommandPanelProps extends TabProps {
  seed: CommandSeed;
  panelRef: Ref<HTMLDivElement>;
}

/** Which profiles the charge point says it does not have, as far as its configuration was ever read. */
const useUnsupported = (cpId: string): ((profile: Profile) => boolean) => {
  const { keys } = useConfiguration(cpId);
  const value = keys?.find(({ key }) => key === 'SupportedFeatureProfiles')?.value ?? null;
  return useMemo(() => {
    const supported = supportedProfiles(value);
    return (profile) => supported !== null && !supported.has(profile);
  }, [value]);
};

/** Any action with any payload, and what the charge point answered. */
export const CommandPanel = ({ chargePoint, seed, panelRef }: CommandPanelProps) => {
  const { t } = useTexts();
  const sender = useCommand();
  const cpId = chargePoint.chargePointId;
  return (
    <Box ref={panelRef}>
      <Panel title={t('chargePoint.anyAction')} hint={t('chargePoint.anyActionHint')}>
        <CommandForm
          key={seed.version}
          action={seed.action}
          payload={seed.payload}
          isUnsupported={useUnsupported(cpId)}
          onSend={(command) =>
            void sender.send(command.action, 'command.call', { cpId, ...command })
          }
        />
        <AnswerLine sender={sender} />
      </Panel>
    </Box>
  );
};
