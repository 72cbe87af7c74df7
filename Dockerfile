# The central system without a window: OCPP for charge points on 8887, REST and console on 8080.
# REST beyond loopback needs a token: give OCPP_CENTRAL_TOKEN.

FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
# Neither Electron nor a browser is fetched: packages run no install scripts here.
RUN npm ci --ignore-scripts
COPY electron.vite.config.ts tsconfig.json ./
COPY scripts scripts
COPY src src
RUN npm run build

FROM node:24-bookworm-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json ./
# Everything but the native package is in the bundle, and the image has its own Node.
RUN npm ci --omit=dev --omit=optional --ignore-scripts && npm cache clean --force

FROM node:24-bookworm-slim
ENV NODE_ENV=production \
    OCPP_CENTRAL_DATA_DIR=/data \
    OCPP_CENTRAL_HOST=0.0.0.0 \
    OCPP_CENTRAL_HTTP_HOST=0.0.0.0
WORKDIR /app
COPY package.json LICENSE ./
COPY --from=dependencies /app/node_modules node_modules
COPY --from=build /app/out out
COPY scripts/healthcheck.mjs scripts/healthcheck.mjs
RUN install -d -o node -g node /data
USER node
VOLUME /data
EXPOSE 8887 8080 8890 8921-8941
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=10s --retries=3 \
  CMD ["node", "scripts/healthcheck.mjs"]
ENTRYPOINT ["node", "out/main/headless.js"]
