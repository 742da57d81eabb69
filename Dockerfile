# Pinned, so that the same commit builds the same image. To renew both lines, with their digest:
#   docker buildx imagetools inspect node:24-bookworm-slim
FROM node:24.15.0-bookworm-slim@sha256:4e6b70dd6cbfc88c8157ba19aa3d9f9cce6ba4703576d55459e45efcbc9c5f5d AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY scripts/build.js scripts/dist-main.js scripts/keep-code.js ./scripts/
# The build starts the product once, to keep the code that V8 compiles for it.
COPY locales ./locales
COPY src ./src
RUN npm run build
RUN npm prune --omit=dev --ignore-scripts
# Copied below with its owner, so that a new volume belongs to the user that the product runs as.
RUN mkdir data

FROM node:24.15.0-bookworm-slim@sha256:4e6b70dd6cbfc88c8157ba19aa3d9f9cce6ba4703576d55459e45efcbc9c5f5d
# POMICH_CONTAINER has it notice data that would be lost with the container.
ENV NODE_ENV=production POMICH_CONTAINER=1
ENV DATA_DIR=/data HTTP_HOST=0.0.0.0 HTTP_PORT=8080
WORKDIR /app
COPY --from=build --chown=node:node /app/data /data
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
# Read as they are when it runs: the playground's page, the towns, and the texts in all languages.
COPY --from=build /app/src/playground/page ./src/playground/page
COPY --from=build /app/src/adapters/places/data ./src/adapters/places/data
COPY scripts/store ./scripts/store
# What "npm start" runs first; it finds that there is nothing to build.
COPY scripts/build-if-stale.js ./scripts/build-if-stale.js
COPY package.json LICENSE ./
COPY locales ./locales
# The user node by its number: where an image must not run as root, a cluster cannot check a name.
USER 1000
VOLUME /data
EXPOSE 8080
# Ready, not only alive: a bot that hears nothing counts as unhealthy.
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.HTTP_PORT}/readyz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Node itself, which gets the signals; "docker run … pomich --check" adds its option.
ENTRYPOINT ["node", "--max-semi-space-size=32", "--enable-source-maps", "dist/main.js"]
