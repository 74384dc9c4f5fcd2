"""The columns of both forms: what the writers print as headings and the readers know again, re-typed or re-ordered."""

from generator.hr.sheets.kinds import Column, Kind

NIP, DAY, METHOD = "NIP", "Tanggal", "Metode"
COMPETENCY, LEVEL, NUMBER, ANSWER = "Kode Kompetensi", "Level", "Indikator Ke", "Jawaban"
MENTOR, MENTEE = "NIP Mentor", "NIP Peserta"
FROM_LEVEL, TO_LEVEL, JP = "Dari Level", "Ke Level", "JP"

STAGE_COLUMNS = {
    "tujuan": "Tujuan",
    "realita": "Realita",
    "opsi": "Opsi",
    "tindak_lanjut": "Tindak Lanjut",
}
"""A column for each stage of a session."""

_COMPETENCIES = (COMPETENCY, "Kode", "Kompetensi")
_DAYS = (DAY, "Tgl", "Tanggal Asesmen", "Tanggal Sesi")

ASSESSMENTS = Kind(
    "asesmen",
    (
        Column(NIP, ("NIP", "NIP Pegawai", "NIP BARU"), key=True),
        Column(DAY, _DAYS),
        Column(METHOD, (METHOD, "Cara", "Penilai", "Dinilai oleh")),
        Column(COMPETENCY, _COMPETENCIES),
        Column(LEVEL, (LEVEL, "Tingkat")),
        Column(NUMBER, (NUMBER, "Indikator No", "Nomor Indikator", "No Indikator", "Ke")),
        Column(ANSWER, (ANSWER, "Jawaban (Ya/Tidak)", "Ya/Tidak", "Jawab")),
    ),
    (LEVEL, NUMBER, ANSWER),
)
"""The form AKPK: one row an indicator."""

SESSIONS = Kind(
    "mentoring",
    (
        Column(DAY, _DAYS),
        Column(MENTOR, (MENTOR, "Mentor"), key=True),
        Column(MENTEE, (MENTEE, "Peserta", "NIP Mentee", "Mentee"), key=True),
        Column(COMPETENCY, _COMPETENCIES),
        Column(FROM_LEVEL, (FROM_LEVEL, "Dari", "Level Awal")),
        Column(TO_LEVEL, (TO_LEVEL, "Ke", "Level Tujuan")),
        *(Column(name, (name,), optional=True) for name in STAGE_COLUMNS.values()),
        Column(JP, ("JP", "Total JP", "Jumlah JP"), optional=True),
    ),
    (MENTOR, MENTEE, FROM_LEVEL),
)
"""The log of mentoring: one row a session."""
