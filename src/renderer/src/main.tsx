import './valid-locale';
import '@fontsource-variable/inter';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { createElectronBridge } from './bridge/electron';
import { createHttpBridge } from './bridge/http';
import { initialContrast } from './contrast';
import { createClient } from './stores/context';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id "root"');

// What was chosen last, before the first paint, so that nothing flashes.
const mode = localStorage.getItem('mui-mode');
if (mode === 'light' || mode === 'dark') document.documentElement.setAttribute(`data-${mode}`, '');
if (initialContrast() === 'high') document.documentElement.setAttribute('data-contrast', '');

const bridge =
  window.ocppCentral === undefined
    ? createHttpBridge({
        base: '',
        fetch: (...request) => fetch(...request),
        storage: sessionStorage,
      })
    : createElectronBridge(window.ocppCentral);

createRoot(root).render(<App client={createClient(bridge)} />);
