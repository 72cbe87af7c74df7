import type { Site } from '@shared/model/site';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { useTexts } from '../../i18n';
import { hrefOf, navigate } from '../../route';
import { SiteDialog } from './site-dialog';
import type { SiteActions } from './use-site';

/** What a person is asked before something is done to a site. */
export type Asking = 'edit' | 'on' | 'off' | 'delete';

interface SiteQuestionsProps {
  site: Site;
  /** Limits that are cleared when it is switched off. */
  inForce: number;
  actions: SiteActions;
  asking: Asking | null;
  onClose: () => void;
}

export const SiteQuestions = ({ site, inForce, actions, asking, onClose }: SiteQuestionsProps) => {
  const { t } = useTexts();
  const { siteId, name } = site;
  if (asking === 'edit') {
    return (
      <SiteDialog
        site={site}
        failure={actions.failure}
        busy={actions.busy}
        onClose={() => {
          actions.dismiss();
          onClose();
        }}
        onSave={async (input) => {
          if ((await actions.save(siteId, input)) !== null) onClose();
        }}
      />
    );
  }
  const confirmed = (act: () => Promise<boolean>) => async () => {
    await act();
    onClose();
  };
  return (
    <>
      <ConfirmDialog
        open={asking === 'on'}
        title={t('sites.onTitle', { name })}
        confirm={t('sites.onConfirm')}
        busy={actions.busy}
        onConfirm={confirmed(() => actions.switchOn(siteId))}
        onClose={onClose}
      >
        {t('sites.onText', { count: site.members.length })}
      </ConfirmDialog>
      <ConfirmDialog
        open={asking === 'off'}
        title={t('sites.offTitle', { name })}
        confirm={t('sites.offConfirm')}
        destructive
        busy={actions.busy}
        onConfirm={confirmed(() => actions.switchOff(siteId))}
        onClose={onClose}
      >
        {t('sites.offText', { count: inForce })}
      </ConfirmDialog>
      <ConfirmDialog
        open={asking === 'delete'}
        title={t('sites.deleteTitle', { name })}
        confirm={t('sites.deleteConfirm')}
        destructive
        busy={actions.busy}
        onConfirm={async () => {
          const gone = await actions.remove(siteId);
          onClose();
          if (gone) navigate(hrefOf('sites'));
        }}
        onClose={onClose}
      >
        {t('sites.deleteText')}
      </ConfirmDialog>
    </>
  );
};
