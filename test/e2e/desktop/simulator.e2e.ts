import { test } from '@playwright/test';
import { simulatingStory } from '../story/simulating';
import type { Stage } from '../story/stage';
import { openDesktopStage } from './desktop-stage';

let stage: Stage;

test.beforeAll(async () => {
  stage = await openDesktopStage();
});

test.afterAll(() => stage.close());

simulatingStory(() => stage);
