# Perintah sehari-hari. Hanya perlu Python 3.11 ke atas, git, dan make.
# Semua letak relatif: nama folder boleh memakai spasi.

.PHONY: bantuan site serve check test lint bench ukur gambar lock

bantuan:
	@echo "make site    pasang yang perlu, lalu bangun situs ke folder site/"
	@echo "make serve   tampilkan situs di komputer ini; menyimpan berkas memperbaruinya"
	@echo "make check   periksa isi dan catatan; semua masalah sekaligus (FORMAT=teks|github|gitlab|json)"
	@echo "make test    jalankan semua uji"
	@echo "make lint    gaya kode, tipe, dan arah impor"
	@echo "make bench   ukur pembangunan 1.000 unit kerja di samping MkDocs biasa"
	@echo "make ukur    ukur rilis: penyerang, kegunaan, dan waktu gerbang (belasan menit)"
	@echo "make gambar  buat ulang gambar panduan HR dari perintah yang sebenarnya"
	@echo "make lock    perbarui kunci dependensi (requirements*.txt)"

site:
	@sh scripts/venv.sh requirements.txt
	@.venv/bin/asn-hub build

serve:
	@sh scripts/venv.sh requirements.txt
	@.venv/bin/asn-hub serve

check:
	@sh scripts/venv.sh requirements.txt
	@.venv/bin/asn-hub check --format $(or $(FORMAT),teks)

test:
	@sh scripts/venv.sh requirements-dev.txt
	@.venv/bin/python -m pytest -n 2

lint:
	@sh scripts/venv.sh requirements-dev.txt
	.venv/bin/python -m ruff check
	.venv/bin/python -m ruff format --check
	.venv/bin/python -m mypy
	.venv/bin/lint-imports

bench:
	@sh scripts/venv.sh requirements.txt
	@.venv/bin/asn-hub bench

ukur:
	@sh scripts/venv.sh requirements-dev.txt
	PYTHONPATH=. .venv/bin/python bench/attack.py
	PYTHONPATH=. .venv/bin/python bench/utility.py --unit 60 --pegawai 600
	PYTHONPATH=. .venv/bin/python bench/utility.py --unit 1700 --pegawai 20000
	PYTHONPATH=. .venv/bin/python bench/gate.py
	PYTHONPATH=. .venv/bin/python bench/plan.py --anggaran 10000000000

gambar:
	@sh scripts/venv.sh requirements-dev.txt
	@.venv/bin/python scripts/guide_pictures.py

# Satu sumber: pyproject.toml. Kunci memuat sidik tiap berkas dan tidak menyebut alamat mana pun.
COMPILE = .venv/bin/pip-compile pyproject.toml --quiet --strip-extras --generate-hashes --allow-unsafe \
	--build-deps-for editable --annotation-style line \
	--no-header --no-emit-index-url --no-emit-trusted-host --no-emit-options
HEADER = \# Kunci dependensi dengan sidik tiap berkas. Jangan diubah dengan tangan: jalankan `make lock`.

lock:
	@sh scripts/venv.sh requirements-dev.txt
	@.venv/bin/python -m pip install --quiet pip-tools
	$(COMPILE) --upgrade --output-file requirements.txt
	$(COMPILE) --upgrade --extra dev --constraint requirements.txt --output-file requirements-dev.txt
	@for lock in requirements.txt requirements-dev.txt; do \
		{ echo '$(HEADER)'; cat $$lock; } >$$lock.baru && mv $$lock.baru $$lock; done
