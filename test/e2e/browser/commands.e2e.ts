import { test } from '@playwright/test';
import { givingCommandsStory } from '../story/giving-commands';
import type { Stage } from '../story/stage';
import { openInBrowser } from './browser-stage';

let stage: Stage;

test.beforeAll(async ({ browser }) => {
  stage = await openInBrowser(browser);
});

test.afterAll(() => stage.close());

givingCommandsStory(() => stage);
