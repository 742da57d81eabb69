FROM node:26-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY scripts/build.js ./scripts/build.js
COPY src ./src
RUN npm run build
RUN npm prune --omit=dev --ignore-scripts
# Copied below with its owner, so that a new volume belongs to the user that the product runs as.
RUN mkdir data

FROM node:26-slim
ENV NODE_ENV=production
ENV DATA_DIR=/data HTTP_HOST=0.0.0.0 HTTP_PORT=8080
WORKDIR /app
COPY --from=build --chown=node:node /app/data /data
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
# Read as they are when it runs: the playground's page, the towns, and the texts in all languages.
COPY --from=build /app/src/playground/page ./src/playground/page
COPY --from=build /app/src/adapters/places/data ./src/adapters/places/data
COPY scripts/store ./scripts/store
COPY package.json LICENSE ./
COPY locales ./locales
USER node
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=10s CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.HTTP_PORT}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-semi-space-size=32", "--enable-source-maps", "dist/main.js"]
