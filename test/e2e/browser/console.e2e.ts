import { test } from '@playwright/test';
import type { Stage } from '../story/stage';
import { tellStory } from '../story/story';
import { openInBrowser } from './browser-stage';

let stage: Stage;

test.beforeAll(async ({ browser }) => {
  stage = await openInBrowser(browser);
});

test.afterAll(() => stage.close());

tellStory(() => stage);
