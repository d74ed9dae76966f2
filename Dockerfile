# The browser side is built once, the server side is installed from the lock; the last stage has neither Node.js nor pip's cache.

FROM node:24-bookworm-slim AS web
WORKDIR /source/web
COPY web/package.json web/package-lock.json web/.npmrc ./
RUN npm ci
COPY web ./
RUN npm run build

FROM python:3.13-slim-bookworm AS server
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1
RUN python -m venv /opt/guanxi
COPY requirements.lock /source/
RUN /opt/guanxi/bin/pip install --require-hashes -r /source/requirements.lock
WORKDIR /source
COPY pyproject.toml hatch_build.py README.md LICENSE ./
COPY src ./src
COPY --from=web /source/web/dist ./web/dist
RUN /opt/guanxi/bin/pip install --no-deps .

FROM python:3.13-slim-bookworm
RUN useradd --system --uid 10001 --create-home --home-dir /data guanxi
COPY --from=server /opt/guanxi /opt/guanxi
ENV PATH=/opt/guanxi/bin:$PATH GUANXI_DATA_DIR=/data PYTHONUNBUFFERED=1
USER guanxi
WORKDIR /data
VOLUME /data
EXPOSE 8000
CMD ["sh", "-c", "guanxi migrate && exec guanxi serve --host 0.0.0.0 --port 8000"]
