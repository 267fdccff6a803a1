# make run     set everything up, start the server, say what to do next
# make test    set everything up, run every test
# make bench   measure speed and memory, beside another checker
# make package write dist/off-desk-chromium.zip and dist/off-desk-firefox.xpi
# make setup   set everything up, and no more
# make clean   take away what setup put here

PYTHON ?= python3
VENV := .venv
PYTHON_READY := $(VENV)/.ready
NODE_READY := node_modules/.ready
BROWSERS := chromium chromium-browser google-chrome-stable google-chrome

.PHONY: run test bench package setup clean browser

run: $(PYTHON_READY)
	@exec $(VENV)/bin/offdesk serve

test: setup browser
	$(VENV)/bin/python -m pytest

bench: $(PYTHON_READY)
	npm ci --prefix benchmarks/harper
	$(VENV)/bin/python benchmarks/speed.py

package: $(NODE_READY)
	node extension/packaging/package.js dist
	rm -f dist/*.zip dist/*.xpi
	cd dist/chromium && $(PYTHON) -m zipfile -c ../off-desk-chromium.zip manifest.json extension
	cd dist/firefox && $(PYTHON) -m zipfile -c ../off-desk-firefox.xpi manifest.json extension

setup: $(PYTHON_READY) $(NODE_READY)

$(PYTHON_READY): requirements.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo 'Off Desk needs Python 3.11 or newer, and $(PYTHON) is not.' >&2; \
	  echo 'Install one, then name it: make PYTHON=python3.12' >&2; \
	  exit 1; }
	@echo 'Setting up Python in $(VENV). The first time takes a few minutes.'
	@$(PYTHON) -m venv $(VENV) || { \
	  echo 'Python cannot make a virtual environment here.' >&2; \
	  echo 'On Debian and Ubuntu: sudo apt-get install python3-venv' >&2; \
	  exit 1; }
	$(VENV)/bin/python -m pip install --disable-pip-version-check --require-hashes -r requirements.txt
	$(VENV)/bin/python -m pip install --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(NODE_READY): package.json package-lock.json
	@command -v npm >/dev/null || { \
	  echo 'The tests need Node 20 or newer, with npm: see https://nodejs.org/' >&2; \
	  exit 1; }
	npm ci
	@touch $@

browser:
	@for name in $(BROWSERS); do command -v $$name >/dev/null && exit; done; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	  apt-get update && apt-get install -y chromium; \
	else \
	  echo 'The tests need the browser Chromium.' >&2; \
	  echo 'On Debian and Ubuntu: sudo apt-get install chromium' >&2; \
	  exit 1; \
	fi

clean:
	rm -rf $(VENV) node_modules dist *.egg-info
