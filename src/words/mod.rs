//! Every sentence the app itself speaks, in Korean and English.
